import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportWords } from '../../lab/trace/export.ts'
import type { Trace } from '../../lab/trace/trace.ts'
import type { TranscriptEntry } from '../../lab/trace/transcript.ts'
import { stepsOf } from '../../ui/trace/steps.ts'
import { useNames } from '../../ui/trace/useNames.ts'
import { useSentences } from '../../ui/trace/useSentences.ts'

/** Tells an exported trace in the reader's language, with the sentences that the player has. */
export function useExportWords(
  trace: Trace,
  scenarioId: string,
): ExportWords & {
  /** Whether the player goes to it; other decisions it tells beside what they led to. */
  readonly isStep: (entry: TranscriptEntry) => boolean
} {
  const { t } = useTranslation('rules')
  const steps = useMemo(() => stepsOf(trace), [trace])
  const nameOf = useNames(scenarioId)
  const { sentences } = useSentences(steps, trace.participants, scenarioId)
  return useMemo(() => {
    const byStep = new Map(
      steps.map((step, index) => [step.kind === 'wait' ? waitKey(step.by, step.to) : step.event, sentences[index]]),
    )
    const sentenceOf = (entry: TranscriptEntry): string => {
      if (entry.kind === 'decided') return t(`${entry.rule}.${entry.outcome}`)
      return (entry.kind === 'waited' ? byStep.get(waitKey(entry.by, entry.at)) : byStep.get(entry.event ?? '')) ?? ''
    }
    const isStep = (entry: TranscriptEntry) => entry.kind !== 'decided' || byStep.has(entry.event ?? '')
    return { nameOf, sentenceOf, isStep }
  }, [steps, sentences, nameOf, t])
}

const waitKey = (by: string, until: number) => `${by} ${until}`
