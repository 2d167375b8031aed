import { useTranslation } from 'react-i18next'
import type { EditOutcome } from '../../lab/interleavings.ts'

/** Whoever was refused, by the status code that told them. */
export interface Refused {
  readonly code: number
  readonly names: readonly string[]
}

/** What an outcome says, in names instead of ids. */
export interface NamedOutcome {
  readonly stored: readonly string[]
  readonly lost: readonly string[]
  readonly refused: readonly Refused[]
}

/** Gives a function that puts the names of the reader's language into an outcome. */
export function useOutcomeWords(): (outcome: Pick<EditOutcome, 'kept' | 'lost' | 'told'>) => NamedOutcome {
  const { t } = useTranslation('scenarios')
  const nameOf = (id: string) => t(`concurrent-edits.panel.names.${id}`)
  return ({ kept, lost, told }) => ({
    stored: kept.map(nameOf),
    lost: lost.map(nameOf),
    refused: [...new Set(told.map(({ status }) => status))].map((code) => ({
      code,
      names: told.filter(({ status }) => status === code).map(({ id }) => nameOf(id)),
    })),
  })
}
