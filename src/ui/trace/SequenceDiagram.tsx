import { type MouseEvent, type UIEvent, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participant } from '../../lab/trace/trace.ts'
import { DiagramArrow } from './DiagramArrow.tsx'
import {
  DiagramConclusion,
  DiagramGap,
  DiagramGround,
  DiagramHeads,
  DiagramMark,
  DiagramRow,
  DiagramTimes,
  type Time,
} from './DiagramParts.tsx'
import type { TraceLayout } from './geometry.ts'
import { drawnAround, stripAt } from './part.ts'
import { placeName } from './placeText.ts'
import { rem } from './rem.ts'
import styles from './SequenceDiagram.module.css'
import { useFollow, useReachable } from './useFollow.ts'

interface Props {
  readonly layout: TraceLayout
  /** How many steps have happened; the last of them is the current one. */
  readonly position: number
  readonly nameOf: (participant: Participant) => string
  readonly onSelect: (step: number) => void
}

/**
 * Draws finished geometry. It is decoration for who sees it: whoever does not has the transcript, which says the same.
 */
export function SequenceDiagram({ layout: whole, position, nameOf, onSelect }: Props) {
  const { t } = useTranslation('player')
  const markers = useId()
  const box = useFollow<HTMLDivElement>(position)
  useReachable(box, whole.height)
  const current = position - 1
  const timeOf = (step: number): Time => (step < current ? 'past' : step === current ? 'current' : 'future')
  const [seen, setSeen] = useState(0)
  const tops = useMemo(() => new Map(whole.rows.map(({ step, y }) => [step, y])), [whole])
  const reached = stripAt(tops.get(Math.max(0, current)) ?? 0)
  // Of a long picture, what is in sight is drawn, and what the box is about to scroll to.
  const layout = useMemo(() => drawnAround(whole, [seen, reached]), [whole, seen, reached])
  const last = layout.lifelines.length - 1

  function look({ currentTarget }: UIEvent<HTMLElement>) {
    const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
    setSeen(stripAt(currentTarget.scrollTop / unit))
  }

  function select(event: MouseEvent) {
    const place = event.target instanceof Element ? event.target.closest('[data-step]') : null
    if (place) onSelect(Number(place.getAttribute('data-step')))
  }

  return (
    <div className={styles.box} ref={box} role="img" aria-label={t('diagram.label')} onScroll={look}>
      <svg className={styles.names} height="2.5rem" aria-hidden="true" focusable="false">
        {layout.lifelines.map(({ participant, x }, index) => (
          <text
            key={participant.id}
            y="1.6rem"
            {...(index === last && last > 0
              ? { x: '97%', textAnchor: 'end' }
              : placeName(x, nameOf(participant).length))}
          >
            {nameOf(participant)}
          </text>
        ))}
      </svg>
      {/* The picture is hidden from who cannot see it, so a click is only ever a mouse's or a finger's. */}
      <svg className={styles.picture} height={rem(layout.height)} aria-hidden="true" focusable="false" onClick={select}>
        <DiagramHeads markers={markers} />
        {layout.rows.map((row) => (
          <DiagramRow key={row.step} row={row} isCurrent={row.step === current} />
        ))}
        <DiagramGround layout={layout} />
        {layout.gaps.map((gap) => (
          <DiagramGap key={gap.step} gap={gap} time={timeOf(gap.step)} />
        ))}
        {layout.marks.map((mark) => (
          <DiagramMark key={mark.event} mark={mark} time={timeOf(mark.step)} />
        ))}
        {layout.conclusions.map((conclusion) => (
          <DiagramConclusion key={conclusion.step} conclusion={conclusion} time={timeOf(conclusion.step)} />
        ))}
        <DiagramTimes times={layout.times} />
        {layout.arrows.map((arrow) => (
          <DiagramArrow key={arrow.step} arrow={arrow} state={timeOf(arrow.step)} markers={markers} />
        ))}
      </svg>
    </div>
  )
}
