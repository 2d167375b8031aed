import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isRequest } from '../../http/message.ts'
import { ProseText } from '../ProseText.tsx'
import { ClassMark } from '../StatusNumber.tsx'
import { listedAround, stepsOfAPage } from './part.ts'
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

/** What happens, step by step, as a list to be read; each step can be gone to. Of a long one, a part is listed. */
export function Transcript({ steps, sentences, position, onSelect }: Props) {
  const { t } = useTranslation('player')
  const box = useFollow<HTMLDivElement>(position)
  // Whoever turns the pages does so until the playhead moves.
  const [turned, setTurned] = useState({ position, by: 0 })
  const by = turned.position === position ? turned.by : 0
  const { from, to } = listedAround(position - 1 + by, steps.length)
  const isPart = to - from < steps.length
  const turn = (pages: number) => () => setTurned({ position, by: by + pages * stepsOfAPage })
  return (
    <div className={styles.transcript} ref={box}>
      {isPart && (
        <PageButton label={t('window.earlier')} idle={from === 0} onPress={turn(-1)}>
          {t('window.shown', { from: from + 1, to, steps: steps.length })}
        </PageButton>
      )}
      <ol aria-label={t('transcript')} {...(isPart ? { start: from + 1 } : {})}>
        {steps.slice(from, to).map((step, offset) => {
          const index = from + offset
          return (
            // The place of a step in the list is what it is.
            <TranscriptLine
              key={`${index}`}
              index={index}
              step={step}
              sentence={sentences[index] ?? ''}
              time={index < position - 1 ? 'past' : index === position - 1 ? 'current' : 'future'}
              onSelect={onSelect}
            />
          )
        })}
      </ol>
      {isPart && <PageButton label={t('window.later')} idle={to === steps.length} onPress={turn(1)} />}
    </div>
  )
}

interface LineProps {
  readonly index: number
  readonly step: TraceStep
  readonly sentence: string
  readonly time: 'past' | 'current' | 'future'
  readonly onSelect: ((step: number) => void) | undefined
}

/** Kept as it is while the playhead moves elsewhere. */
const TranscriptLine = memo(function TranscriptLine({ index, step, sentence, time, onSelect }: LineProps) {
  const current = time === 'current' ? ({ 'aria-current': 'step' } as const) : {}
  const told = (
    <>
      <StepMark step={step} />
      <span>
        <ProseText text={sentence} />
      </span>
    </>
  )
  return (
    <li data-current={time === 'current'} data-future={time === 'future'} {...(onSelect ? {} : current)}>
      {onSelect ? (
        <button type="button" onClick={() => onSelect(index)} {...current}>
          {told}
        </button>
      ) : (
        told
      )}
    </li>
  )
})

interface PageButtonProps {
  readonly label: string
  /** Whether there is nothing to turn to; the button keeps its focus. */
  readonly idle: boolean
  readonly onPress: () => void
  readonly children?: string
}

function PageButton({ label, idle, onPress, children }: PageButtonProps) {
  return (
    <div className={styles.page}>
      <button type="button" className="button" aria-disabled={idle} onClick={idle ? undefined : onPress}>
        {label}
      </button>
      {children !== undefined && <p className="quiet">{children}</p>}
    </div>
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
