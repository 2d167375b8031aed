import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '../../lab/scenarios/scenario.ts'
import type { ComparedExchange, ComparedRow } from '../../lab/trace/compare.ts'
import type { Exchange } from '../../lab/trace/derive.ts'
import type { Trace } from '../../lab/trace/trace.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { messageLabel } from '../../ui/trace/messageLabel.ts'
import styles from './ComparePanel.module.css'
import { formatUnit } from './units.ts'
import { useExportWords } from './useExportWords.ts'

interface TableProps {
  readonly caption: string
  /** What the first column says, then the two runs, then the difference. */
  readonly heads: readonly string[]
  readonly children: ReactNode
}

function ComparedTable({ caption, heads, children }: TableProps) {
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

function useHeads(first: string): readonly string[] {
  const { t } = useTranslation(['player', 'tools'])
  return [first, t('tools:compare.first'), t('tools:compare.second'), t('tools:compare.difference')]
}

interface FiguresProps {
  readonly a: readonly Figure[]
  readonly b: readonly Figure[]
  readonly scenarioId: string
}

/** The two sets of figures; a figure that only one run has is left empty for the other. */
export function ComparedFigures({ a, b, scenarioId }: FiguresProps) {
  const { t } = useTranslation(['player', 'tools', 'scenarios'])
  const ids = [...new Set([...a, ...b].map(({ id }) => id))]
  const written = (figures: readonly Figure[], id: string) => {
    const figure = figures.find((one) => one.id === id)
    return figure ? formatUnit(t, figure.value, figure.unit) : t('tools:compare.none')
  }
  return (
    <ComparedTable caption={t('tools:compare.figures')} heads={useHeads(t('tools:compare.figure'))}>
      {ids.map((id) => {
        const [one, other] = [written(a, id), written(b, id)]
        return (
          <tr key={id} data-differs={one !== other}>
            <th scope="row">{t(`${scenarioId}.figures.${id}`, { ns: 'scenarios' })}</th>
            <td>{one}</td>
            <td>{other}</td>
            <td>{t(one === other ? 'tools:compare.kind.none' : 'tools:compare.kind.differs')}</td>
          </tr>
        )
      })}
    </ComparedTable>
  )
}

interface StepsProps {
  readonly rows: readonly ComparedRow[]
  readonly a: Trace
  readonly b: Trace
  readonly scenarioId: string
}

const mostRows = 400

/** Both transcripts on one time axis. */
export function ComparedSteps({ rows, a, b, scenarioId }: StepsProps) {
  const { t } = useTranslation(['player', 'tools'])
  const wordsA = useExportWords(a, scenarioId)
  const wordsB = useExportWords(b, scenarioId)
  const told = rows.filter((row) => (row.a && wordsA.isStep(row.a)) || (row.b && wordsB.isStep(row.b)))
  return (
    <>
      <ComparedTable caption={t('tools:compare.steps')} heads={useHeads(t('tools:compare.time'))}>
        {told.slice(0, mostRows).map(({ millis, a: one, b: other, difference }, index) => (
          <tr key={`${index}`} data-differs={difference !== 'none'}>
            <th scope="row">{t('durationShort.seconds', { value: millis / 1000 })}</th>
            <td>{one && <ProseText text={wordsA.sentenceOf(one)} />}</td>
            <td>{other && <ProseText text={wordsB.sentenceOf(other)} />}</td>
            <td>{t(`tools:compare.kind.${difference}`)}</td>
          </tr>
        ))}
      </ComparedTable>
      {told.length > mostRows && (
        <p className="quiet">{t('tools:compare.cut', { shown: mostRows, rows: told.length })}</p>
      )}
    </>
  )
}

/** The exchanges of the same number beside each other. */
export function ComparedExchanges({ exchanges }: { readonly exchanges: readonly ComparedExchange[] }) {
  const { t } = useTranslation(['player', 'tools'])
  const tell = ({ request, response, outcome }: Exchange) =>
    outcome === 'answered' && response
      ? `${messageLabel(request.message)} → ${messageLabel(response.message)}`
      : `${messageLabel(request.message)} → ${t(`tools:compare.outcome.${outcome}`)}`
  return (
    <ComparedTable caption={t('tools:compare.exchanges')} heads={useHeads(t('tools:compare.exchange'))}>
      {exchanges.slice(0, mostRows).map(({ number, a, b, difference }) => (
        <tr key={number} data-differs={difference !== 'none'}>
          <th scope="row">{t('unit.count', { value: number })}</th>
          <td>{a && tell(a)}</td>
          <td>{b && tell(b)}</td>
          <td>{t(`tools:compare.kind.${difference}`)}</td>
        </tr>
      ))}
    </ComparedTable>
  )
}
