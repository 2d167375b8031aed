import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isRequest } from '../../http/message.ts'
import { ruleNamespaces } from '../../i18n/namespaces.ts'
import type { Participant } from '../../lab/trace/trace.ts'
import { formatDuration } from './duration.ts'
import { messageLabel } from './messageLabel.ts'
import type { TraceStep } from './steps.ts'
import { givenName } from './useNames.ts'

/** Each step of a trace as a sentence, in the reader's language. */
export interface TraceWords {
  readonly sentences: readonly string[]
  /** What stands above the closer look at a step: the sentence, but for a conclusion, which is told there in full. */
  readonly titles: readonly string[]
}

/** Puts a trace into words. Whoever is alone in its role is called by the role, others by their names. */
export function useSentences(
  steps: readonly TraceStep[],
  participants: readonly Participant[],
  scenarioId: string,
): TraceWords {
  const { t, i18n } = useTranslation(['player', 'scenarios'])
  return useMemo(() => {
    const given = (id: string) => givenName(t, i18n, scenarioId, id)
    const roleOf = (id: string) => participants.find((participant) => participant.id === id)?.role ?? 'userAgent'
    const isAlone = (id: string) => participants.filter(({ role }) => role === roleOf(id)).length < 2
    const subjectOf = (id: string) => (isAlone(id) ? t(`role.${roleOf(id)}.subject`) : given(id) || id)

    function sentenceOf(step: TraceStep): string {
      switch (step.kind) {
        case 'message': {
          const { message, from, to, arrivedAt } = step.delivery
          const kind = isRequest(message) ? 'request' : message.status < 200 ? 'interim' : 'response'
          const words = { who: subjectOf(from), message: messageLabel(message), to: given(to) || to }
          const fate = arrivedAt === undefined ? 'Lost' : ''
          // Whoever only hears it cannot see to which of several clients the arrow points.
          if (kind !== 'request' && !isAlone(to)) return t(`step.${kind}To${fate}`, words)
          return t(`step.${kind}${fate}`, words)
        }
        case 'wait': {
          const why = step.decisions.findLast(({ rule }) => rule === 'nextPoll')?.outcome ?? 'plain'
          const words = { who: subjectOf(step.by), duration: formatDuration(t, step.to - step.from, 'duration') }
          return t([`step.wait.${why}`, 'step.wait.plain'], words)
        }
        case 'decision':
          return t(`${step.decision.rule}.${step.decision.outcome}`, { ns: ruleNamespaces })
      }
    }

    const sentences = steps.map(sentenceOf)
    const titles = steps.map((step, index) =>
      step.kind === 'decision' ? t('step.conclusion', { who: subjectOf(step.decision.by) }) : (sentences[index] ?? ''),
    )
    return { sentences, titles }
  }, [steps, participants, scenarioId, t, i18n])
}
