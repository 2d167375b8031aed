import type { ReactNode } from 'react'
import styles from './Plot.module.css'

/** A label beside a picture or below it; its place in percent from the left, or from the bottom. */
export interface PlotLabel {
  readonly at: number
  readonly text: string
}

interface Props {
  readonly shape: 'wide' | 'square' | 'weeks'
  readonly beside: readonly PlotLabel[]
  readonly below: readonly PlotLabel[]
  readonly children: ReactNode
}

/**
 * The frame of a picture. Places are percentages, sizes of letters are not, so that it can be read at any width. It is
 * for the eyes alone: its numbers stand in the table beside it.
 */
export function Plot({ shape, beside, below, children }: Props) {
  return (
    <div className={styles.plot} data-shape={shape} aria-hidden="true">
      <svg className={styles.tall} aria-hidden="true" focusable="false">
        {beside.map(({ at, text }) => (
          <text key={at} x="100%" y={`${100 - at}%`} dy="0.32em" textAnchor="end">
            {text}
          </text>
        ))}
      </svg>
      <svg className={styles.tall} aria-hidden="true" focusable="false">
        {children}
      </svg>
      <svg className={styles.below} aria-hidden="true" focusable="false">
        {below.map(({ at, text }) => (
          <text key={at} x={`${at}%`} y="1em" textAnchor={at < 8 ? 'start' : at > 92 ? 'end' : 'middle'}>
            {text}
          </text>
        ))}
      </svg>
    </div>
  )
}
