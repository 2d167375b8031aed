import { useTranslation } from 'react-i18next'
import { isRequest } from '../../http/message.ts'
import { ProseText } from '../ProseText.tsx'
import { ClassMark } from '../StatusNumber.tsx'
import type { TraceStep } from './steps.ts'
import styles from './Transcript.module.css'
import { useFollow } from './useFollow.ts'

interface Props {
  readonly steps: readonly TraceStep[]
  readonly sentences: readonly string[]
  readonly position: number
  /** Without it the list is only read. */
  readonly onSelect?: (step: number) => void
}

/** What happens, step by step, as a list to be read; each step can be gone to. */
export function Transcript({ steps, sentences, position, onSelect }: Props) {
  const { t } = useTranslation('player')
  const box = useFollow<HTMLOListElement>(position)
  return (
    <ol className={styles.transcript} ref={box} aria-label={t('transcript')}>
      {steps.map((step, index) => {
        const isCurrent = index === position - 1
        const current = isCurrent ? ({ 'aria-current': 'step' } as const) : {}
        const told = (
          <>
            <StepMark step={step} />
            <span>
              <ProseText text={sentences[index] ?? ''} />
            </span>
          </>
        )
        return (
          // The place of a step in the list is what it is.
          <li key={`${index}`} data-current={isCurrent} data-future={index >= position} {...(onSelect ? {} : current)}>
            {onSelect ? (
              <button type="button" onClick={() => onSelect(index)} {...current}>
                {told}
              </button>
            ) : (
              told
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** The same marks as in the diagram: a dot for a request, the shape of its class for a response, dots for a wait. */
function StepMark({ step }: { readonly step: TraceStep }) {
  const message = step.kind === 'message' ? step.delivery.message : undefined
  if (message && !isRequest(message)) {
    return (
      <span className={styles.mark}>
        <ClassMark code={message.status} />
      </span>
    )
  }
  return <span className={styles.mark} data-kind={step.kind} />
}
