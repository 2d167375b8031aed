import { type KeyboardEvent, type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trace } from '../../lab/trace/trace.ts'
import { layoutTrace } from './layout.ts'
import { PlayerControls } from './PlayerControls.tsx'
import { moveByKey } from './playerKeys.ts'
import { seek, stepDelays } from './playhead.ts'
import { SequenceDiagram } from './SequenceDiagram.tsx'
import { stepsOf, type TraceStep } from './steps.ts'
import { ToldTrace } from './ToldTrace.tsx'
import styles from './TracePlayer.module.css'
import { useNames } from './useNames.ts'
import { usePlayhead } from './usePlayhead.ts'

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
  const nameOf = useNames(scenarioId)
  const [playhead, move] = usePlayhead(delays, place ?? firstPlace)
  const { position } = playhead
  const [asked, setAsked] = useState(place)
  if (place !== asked) {
    setAsked(place)
    move((before) => seek(before, place ?? firstPlace, steps.length))
  }
  useEffect(() => onPlace?.(position), [position, onPlace])
  const { playing } = playhead
  // The picture is what is looked at while one steps or drags; what stands beside it, and is said, follows in the next frame.
  const shown = useMemo(
    () => ({ steps, participants: trace.participants, position, playing, beneath }),
    [steps, trace, position, playing, beneath],
  )
  const told = useDeferredValue(shown)
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
      data-keys=""
      onKeyDown={onKeyDown}
    >
      <div className={styles.parts}>
        <div className={styles.controls}>
          <PlayerControls playhead={playhead} steps={steps.length} compact={compact} onMove={move} />
        </div>
        <div className={styles.picture}>
          <SequenceDiagram layout={layout} position={position} nameOf={nameOf} onSelect={select} />
        </div>
        <ToldTrace {...told} scenarioId={scenarioId} compact={compact} onSelect={select} />
        {!compact && <p className={`quiet ${styles.keys}`}>{t('keys')}</p>}
      </div>
    </section>
  )
}
