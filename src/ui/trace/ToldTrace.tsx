import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participant } from '../../lab/trace/trace.ts'
import { Announcer } from './Announcer.tsx'
import { MessageDetail } from './MessageDetail.tsx'
import type { TraceStep } from './steps.ts'
import styles from './TracePlayer.module.css'
import { Transcript } from './Transcript.tsx'
import { useSentences } from './useSentences.ts'

interface Props {
  readonly steps: readonly TraceStep[]
  readonly participants: readonly Participant[]
  readonly scenarioId: string
  readonly position: number
  readonly playing: boolean
  readonly compact: boolean
  readonly onSelect: (step: number) => void
  /** What stands below the closer look at a step. */
  readonly beneath: ((step: TraceStep) => ReactNode) | undefined
}

/** What a player says in words: the transcript, the current step looked at closely, and what is said aloud of it. */
export const ToldTrace = memo(function ToldTrace(props: Props) {
  const { steps, participants, scenarioId, position, playing, compact, onSelect, beneath } = props
  const { t } = useTranslation('player')
  const { sentences, titles } = useSentences(steps, participants, scenarioId)
  const current = steps[position - 1]
  return (
    <>
      <div className={compact ? 'visually-hidden' : styles.list}>
        <Transcript steps={steps} sentences={sentences} position={position} {...(compact ? {} : { onSelect })} />
      </div>
      <div className={styles.detail}>
        <MessageDetail
          step={current}
          title={titles[position - 1] ?? t('atStart')}
          position={position}
          steps={steps.length}
        />
        {current && beneath?.(current)}
      </div>
      <Announcer position={position} playing={playing} sentences={[t('atStart'), ...sentences]} />
    </>
  )
})
