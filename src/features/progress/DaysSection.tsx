import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Moment } from '../../study/review/learnerDay.ts'
import { streakAt } from '../../study/review/streak.ts'
import { dateOf, shortDay, weekdayName } from './formats.ts'
import { Numbers } from './Numbers.tsx'
import pictures from './Pictures.module.css'
import { Plot } from './Plot.tsx'
import styles from './Progress.module.css'
import { layOutPractice, practiceWeeks } from './practiceLayout.ts'
import type { ViewProps } from './viewProps.ts'

const minuteMillis = 60_000

/** Every how many weeks a date stands below the picture, and every how many days the name of a day beside it. */
const [weeksNamed, weekdaysNamed] = [3, 2]

/** On which days of the last weeks there was practice, and how many in a row. */
export function DaysSection({ progress, today, now, language }: ViewProps & { readonly now: Moment }) {
  const { t } = useTranslation('progress')
  const { dots, weeks, weekdays } = useMemo(() => layOutPractice(progress, today), [progress, today])
  const streak = streakAt(progress, now)
  const practised = dots.filter(({ count }) => count > 0)
  const short = shortDay(language)
  const weekday = weekdayName(language)
  const date = dateOf(language)
  const firstDay = weeks[0]?.day ?? today
  const least = practised.reduce((sum, { millis }) => sum + millis, 0) / minuteMillis
  return (
    <section className={styles.section} aria-labelledby="days">
      <h2 id="days">{t('days.title')}</h2>
      <p className={styles.headline}>
        {streak.current > 0 ? t('days.streak', { count: streak.current }) : t('days.noStreak')}{' '}
        {streak.longest > streak.current && t('days.longest', { count: streak.longest })}
      </p>
      <p className={styles.text}>
        {streak.current > 0 && !streak.isTodayDone && t('days.stillOpen')} {t('days.rule')}
      </p>
      <figure className={styles.figure} aria-labelledby="days-words">
        <Plot
          shape="weeks"
          beside={weekdays.flatMap((y, at) =>
            at % weekdaysNamed === 0 ? [{ at: 100 - y, text: weekday(firstDay + at) }] : [],
          )}
          below={weeks.flatMap(({ day, x }, at) => (at % weeksNamed === 0 ? [{ at: x, text: short(day) }] : []))}
        >
          {dots.map(({ day, x, y, radius, count }) => (
            <circle key={day} className={pictures.dot} data-done={count > 0} cx={`${x}%`} cy={`${y}%`} r={radius} />
          ))}
          {dots
            .filter(({ isToday }) => isToday)
            .map(({ day, x, y }) => (
              <circle key={day} className={pictures.today} cx={`${x}%`} cy={`${y}%`} r="11.5" />
            ))}
        </Plot>
        <figcaption id="days-words">
          {t('days.words', { count: practised.length, weeks: practiceWeeks, minutes: Math.round(least) })}
        </figcaption>
        <Numbers
          caption={t('days.caption')}
          head={[t('column.day'), t('column.answers'), t('column.right'), t('column.minutes')]}
          rows={() =>
            practised
              .toReversed()
              .map(({ day, count, right, millis }) => [
                `${day}`,
                date(day),
                t('number', { value: count }),
                t('number', { value: right }),
                t('tenths', { value: millis / minuteMillis }),
              ])
          }
        />
      </figure>
    </section>
  )
}
