import { type KeyboardEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trace } from '../../lab/trace/trace.ts'
import { Announcer } from './Announcer.tsx'
import { layoutTrace } from './layout.ts'
import { MessageDetail } from './MessageDetail.tsx'
import { PlayerControls } from './PlayerControls.tsx'
import { moveByKey } from './playerKeys.ts'
import { seek, stepDelays } from './playhead.ts'
import { SequenceDiagram } from './SequenceDiagram.tsx'
import { stepsOf } from './steps.ts'
import styles from './TracePlayer.module.css'
import { Transcript } from './Transcript.tsx'
import { usePlayhead } from './usePlayhead.ts'
import { useSentences } from './useSentences.ts'

interface Props {
  readonly trace: Trace
  /** Whose names the participants bear. */
  readonly scenarioId: string
  /** The diagram and the current step alone, with fewer buttons. */
  readonly compact?: boolean
}

/** Plays a trace: diagram, transcript, wire text and reasons, all at one place that is moved by button, slider or key. */
export function TracePlayer({ trace, scenarioId, compact = false }: Props) {
  const { t } = useTranslation('player')
  const steps = useMemo(() => stepsOf(trace), [trace])
  const layout = useMemo(() => layoutTrace(trace, steps), [trace, steps])
  const delays = useMemo(() => stepDelays(steps.map(({ from }) => from)), [steps])
  const { nameOf, sentences, titles } = useSentences(steps, trace.participants, scenarioId)
  const [playhead, move] = usePlayhead(delays, 1)
  const { position } = playhead
  const spoken = [t('atStart'), ...sentences]
  const select = (step: number) => move((before) => seek(before, step + 1, steps.length))

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const change = moveByKey(event, steps.length)
    if (!change) return
    event.preventDefault()
    move(change)
  }

  return (
    <section
      className={styles.player}
      data-compact={compact}
      aria-label={t('player')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className={styles.parts}>
        <div className={styles.controls}>
          <PlayerControls playhead={playhead} steps={steps.length} compact={compact} onMove={move} />
        </div>
        <div className={styles.picture}>
          <SequenceDiagram layout={layout} position={position} nameOf={nameOf} onSelect={select} />
        </div>
        <div className={compact ? 'visually-hidden' : styles.list}>
          <Transcript
            steps={steps}
            sentences={sentences}
            position={position}
            {...(compact ? {} : { onSelect: select })}
          />
        </div>
        <div className={styles.detail}>
          <MessageDetail
            step={steps[position - 1]}
            title={titles[position - 1] ?? t('atStart')}
            position={position}
            steps={steps.length}
          />
        </div>
        {!compact && <p className={`quiet ${styles.keys}`}>{t('keys')}</p>}
      </div>
      <Announcer position={position} playing={playhead.playing} sentences={spoken} />
    </section>
  )
}
