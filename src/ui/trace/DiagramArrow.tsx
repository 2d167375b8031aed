import { memo } from 'react'
import { ClassMark } from '../StatusNumber.tsx'
import type { Time } from './DiagramParts.tsx'
import type { Arrow } from './geometry.ts'
import { narrowWidth, placeText, wideWidth } from './placeText.ts'
import { rem } from './rem.ts'
import styles from './SequenceDiagram.module.css'

interface Props {
  readonly arrow: Arrow
  readonly state: Time
  /** What the ids of the arrow heads begin with. */
  readonly markers: string
}

/** One message on its way: its tail (for a response the mark of its class), its line, its name at the sender's end. */
export const DiagramArrow = memo(function DiagramArrow({ arrow, state, markers }: Props) {
  const { step, label, shortLabel, status, fromX, toX, sentY, arrivedY, lost } = arrow
  const kind = status === undefined ? 'other' : `${Math.floor(status / 100)}`
  const isLeftward = toX < fromX
  const side = isLeftward ? 'left' : 'right'
  const y = rem(sentY - 5)
  return (
    <g className={styles.message} data-step={step} data-state={state} data-class={kind}>
      <line
        className={styles.line}
        x1={`${fromX}%`}
        x2={`${toX}%`}
        y1={rem(sentY)}
        y2={rem(arrivedY)}
        pathLength="1"
        {...(lost ? {} : { markerEnd: `url(#${markers}-${kind})` })}
      />
      {status === undefined ? (
        <circle cx={`${fromX}%`} cy={rem(sentY)} r="0.22rem" />
      ) : (
        <svg
          className={styles.tail}
          x={`${fromX}%`}
          y={rem(sentY)}
          width="12"
          height="12"
          overflow="visible"
          aria-hidden="true"
        >
          <g transform="translate(-6 -6)">
            <ClassMark code={status} />
          </g>
        </svg>
      )}
      {lost && (
        <svg
          className={styles.lost}
          x={`${toX}%`}
          y={rem(arrivedY)}
          width="12"
          height="12"
          overflow="visible"
          aria-hidden="true"
        >
          <path d="M-6-6 6 6M6-6-6 6" />
        </svg>
      )}
      <text {...placeText(fromX, side, label.length, wideWidth)} y={y} className={styles.full} lang="en">
        {label}
      </text>
      <text {...placeText(fromX, side, shortLabel.length, narrowWidth)} y={y} className={styles.short} lang="en">
        {shortLabel}
      </text>
    </g>
  )
})
