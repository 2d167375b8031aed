import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration, formatElapsed } from './duration.ts'
import type { Conclusion, DecisionMark, Gap, Row, TimeLabel, TraceLayout } from './geometry.ts'
import { narrowWidth, placeText } from './placeText.ts'
import { rem } from './rem.ts'
import styles from './SequenceDiagram.module.css'

// Each part is drawn again only when it has changed itself: a step of the playhead changes two or three of hundreds.

/** Where something stands to the playhead. */
export type Time = 'past' | 'current' | 'future'

/** Where a text beside a lifeline goes: right of it, or left of one in the right half, so that there is always half the picture for it. */
const beside = (x: number, text: string) => placeText(x, x > 50 ? 'left' : 'right', text.length, narrowWidth)

const heads = ['other', '1', '2', '3', '4', '5'] as const

/** The heads of the arrows, whose ids begin with `markers`. */
export const DiagramHeads = memo(function DiagramHeads({ markers }: { readonly markers: string }) {
  return (
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
  )
})

/** The strip of the picture that belongs to a step. */
export const DiagramRow = memo(function DiagramRow({ row, isCurrent }: { row: Row; isCurrent: boolean }) {
  return (
    <rect
      className={styles.row}
      data-step={row.step}
      data-current={isCurrent}
      x="0"
      width="100%"
      y={rem(row.y)}
      height={rem(row.height)}
      rx="0.4rem"
    />
  )
})

/** What lies below everything else: the lifelines, and when each was busy. */
export const DiagramGround = memo(function DiagramGround({
  layout: { lifelines, activities, height },
}: {
  readonly layout: Pick<TraceLayout, 'lifelines' | 'activities' | 'height'>
}) {
  return (
    <>
      {lifelines.map(({ participant, x }) => (
        <line key={participant.id} className={styles.lifeline} x1={`${x}%`} x2={`${x}%`} y1="0" y2={rem(height)} />
      ))}
      {activities.map(({ x, fromY, toY }) => (
        <line key={`${x} ${toY}`} className={styles.activity} x1={`${x}%`} x2={`${x}%`} y1={rem(fromY)} y2={rem(toY)} />
      ))}
    </>
  )
})

/** A time in which somebody waits. */
export const DiagramGap = memo(function DiagramGap({ gap, time }: { readonly gap: Gap; readonly time: Time }) {
  const { t } = useTranslation('player')
  const { step, x, fromY, toY, labelY, millis } = gap
  const words = t('diagram.waits', { duration: formatDuration(t, millis, 'durationShort') })
  return (
    <g className={styles.gap} data-step={step} data-state={time}>
      <line x1={`${x}%`} x2={`${x}%`} y1={rem(fromY + 7)} y2={rem(toY - 7)} />
      <text {...beside(x, words)} y={rem(labelY + 4)}>
        {words}
      </text>
    </g>
  )
})

/** A place where decisions were taken. */
export const DiagramMark = memo(function DiagramMark({
  mark: { step, x, y },
  time,
}: {
  readonly mark: DecisionMark
  readonly time: Time
}) {
  return <circle className={styles.mark} data-step={step} data-state={time} cx={`${x}%`} cy={rem(y)} r="0.24rem" />
})

/** A decision that is a step of its own. */
export const DiagramConclusion = memo(function DiagramConclusion({
  conclusion: { step, x, y },
  time,
}: {
  readonly conclusion: Conclusion
  readonly time: Time
}) {
  const { t } = useTranslation('player')
  return (
    <g className={styles.gap} data-step={step} data-state={time}>
      <text {...beside(x, t('diagram.concludes'))} y={rem(y + 4)}>
        {t('diagram.concludes')}
      </text>
    </g>
  )
})

/** When each step happens. */
export const DiagramTimes = memo(function DiagramTimes({ times }: { readonly times: readonly TimeLabel[] }) {
  const { t } = useTranslation('player')
  return times.map(({ step, y, elapsedMillis }) => (
    <text key={step} className={styles.time} data-step={step} x="0.4rem" y={rem(y + 3)}>
      {formatElapsed(t, elapsedMillis)}
    </text>
  ))
})
