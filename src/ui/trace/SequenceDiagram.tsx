import { type MouseEvent, type UIEvent, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participant } from '../../lab/trace/trace.ts'
import { DiagramArrow } from './DiagramArrow.tsx'
import { formatDuration, formatElapsed } from './duration.ts'
import type { TraceLayout } from './geometry.ts'
import { drawnAround, stripAt } from './part.ts'
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

const heads = ['other', '1', '2', '3', '4', '5'] as const

/** Where a text beside a lifeline goes: right of it, or left of one that stands too near the edge. */
const beside = (x: number) =>
  x > 80
    ? ({ x: `${x}%`, dx: '-0.85rem', textAnchor: 'end' } as const)
    : ({ x: `${x}%`, dx: '0.85rem', textAnchor: 'start' } as const)

/**
 * Draws finished geometry. It is decoration for who sees it: whoever does not has the transcript, which says the same.
 */
export function SequenceDiagram({ layout: whole, position, nameOf, onSelect }: Props) {
  const { t } = useTranslation('player')
  const markers = useId()
  const box = useFollow<HTMLDivElement>(position)
  useReachable(box, whole.height)
  const current = position - 1
  const stateOf = (step: number) => (step < current ? 'past' : step === current ? 'current' : 'future')
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
            x={index === last && last > 0 ? '97%' : `${x}%`}
            y="1.6rem"
            textAnchor={index === last && last > 0 ? 'end' : 'middle'}
          >
            {nameOf(participant)}
          </text>
        ))}
      </svg>
      {/* The picture is hidden from who cannot see it, so a click is only ever a mouse's or a finger's. */}
      <svg className={styles.picture} height={rem(layout.height)} aria-hidden="true" focusable="false" onClick={select}>
        <defs>
          {heads.map((head) => (
            <marker
              key={head}
              id={`${markers}-${head}`}
              viewBox="0 0 10 10"
              refX="9.4"
              refY="5"
              markerUnits="userSpaceOnUse"
              markerWidth="11"
              markerHeight="11"
              orient="auto"
            >
              <path className={styles.head} data-class={head} d="M1 1 9.4 5 1 9z" />
            </marker>
          ))}
        </defs>
        {layout.rows.map(({ step, y, height }) => (
          <rect
            key={step}
            className={styles.row}
            data-step={step}
            data-current={step === current}
            x="0"
            width="100%"
            y={rem(y)}
            height={rem(height)}
            rx="0.4rem"
          />
        ))}
        {layout.lifelines.map(({ participant, x }) => (
          <line
            key={participant.id}
            className={styles.lifeline}
            x1={`${x}%`}
            x2={`${x}%`}
            y1="0"
            y2={rem(layout.height)}
          />
        ))}
        {layout.activities.map(({ x, fromY, toY }) => (
          <line
            key={`${x} ${toY}`}
            className={styles.activity}
            x1={`${x}%`}
            x2={`${x}%`}
            y1={rem(fromY)}
            y2={rem(toY)}
          />
        ))}
        {layout.gaps.map(({ step, x, fromY, toY, labelY, millis }) => (
          <g key={step} className={styles.gap} data-step={step} data-state={stateOf(step)}>
            <line x1={`${x}%`} x2={`${x}%`} y1={rem(fromY + 7)} y2={rem(toY - 7)} />
            <text {...beside(x)} y={rem(labelY + 4)}>
              {t('diagram.waits', { duration: formatDuration(t, millis, 'durationShort') })}
            </text>
          </g>
        ))}
        {layout.marks.map(({ event, step, x, y }) => (
          <circle
            key={event}
            className={styles.mark}
            data-step={step}
            data-state={stateOf(step)}
            cx={`${x}%`}
            cy={rem(y)}
            r="0.24rem"
          />
        ))}
        {layout.conclusions.map(({ step, x, y }) => (
          <g key={step} className={styles.gap} data-step={step} data-state={stateOf(step)}>
            <text {...beside(x)} y={rem(y + 4)}>
              {t('diagram.concludes')}
            </text>
          </g>
        ))}
        {layout.times.map(({ step, y, elapsedMillis }) => (
          <text key={step} className={styles.time} data-step={step} x="0.4rem" y={rem(y + 3)}>
            {formatElapsed(t, elapsedMillis)}
          </text>
        ))}
        {layout.arrows.map((arrow) => (
          <DiagramArrow key={arrow.step} arrow={arrow} state={stateOf(arrow.step)} markers={markers} />
        ))}
      </svg>
    </div>
  )
}
