import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trace } from '../../lab/trace/trace.ts'
import { Announcer } from './Announcer.tsx'
import { layoutTrace } from './layout.ts'
import { MessageDetail } from './MessageDetail.tsx'
import { PlayerControls } from './PlayerControls.tsx'
import { moveByKey } from './playerKeys.ts'
import { seek, stepDelays } from './playhead.ts'
import { SequenceDiagram } from './SequenceDiagram.tsx'
import { stepsOf, type TraceStep } from './steps.ts'
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
  /** What it is called where a page has more than one. */
  readonly label?: string
  /** The step to go to, when it becomes another one: how many steps have happened. */
  readonly place?: number | undefined
  /** Is told how many steps have happened, whenever that changes. */
  readonly onPlace?: ((place: number) => void) | undefined
  /** What stands below the closer look at a step. */
  readonly beneath?: ((step: TraceStep) => ReactNode) | undefined
}

const firstPlace = 1

/** Plays a trace: diagram, transcript, wire text and reasons, all at one place that is moved by button, slider or key. */
export function TracePlayer({ trace, scenarioId, compact = false, label, place, onPlace, beneath }: Props) {
  const { t } = useTranslation('player')
  const steps = useMemo(() => stepsOf(trace), [trace])
  const layout = useMemo(() => layoutTrace(trace, steps), [trace, steps])
  const delays = useMemo(() => stepDelays(steps.map(({ from }) => from)), [steps])
  const { nameOf, sentences, titles } = useSentences(steps, trace.participants, scenarioId)
  const [playhead, move] = usePlayhead(delays, place ?? firstPlace)
  const { position } = playhead
  const [asked, setAsked] = useState(place)
  if (place !== asked) {
    setAsked(place)
    move((before) => seek(before, place ?? firstPlace, steps.length))
  }
  useEffect(() => onPlace?.(position), [position, onPlace])
  const current = steps[position - 1]
  const spoken = [t('atStart'), ...sentences]
  const { length } = steps
  const select = useCallback((step: number) => move((before) => seek(before, step + 1, length)), [move, length])

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
      aria-label={label ?? t('player')}
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
            step={current}
            title={titles[position - 1] ?? t('atStart')}
            position={position}
            steps={steps.length}
          />
          {current && beneath?.(current)}
        </div>
        {!compact && <p className={`quiet ${styles.keys}`}>{t('keys')}</p>}
      </div>
      <Announcer position={position} playing={playhead.playing} sentences={spoken} />
    </section>
  )
}
