import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { formatAddress } from '../../state/addresses.ts'
import { forecast } from '../../study/review/schedule.ts'
import { layOutForecast } from './forecastLayout.ts'
import { dayName, shortDay } from './formats.ts'
import { Numbers } from './Numbers.tsx'
import pictures from './Pictures.module.css'
import { Plot } from './Plot.tsx'
import styles from './Progress.module.css'
import type { ViewProps } from './viewProps.ts'

/** How many days ahead the forecast looks, today included. */
const forecastDays = 28

/** The address of the daily review. */
export const dailyPath = (language: Language) => `${formatAddress({ kind: 'quiz', language })}?mode=daily`

/** What is due today and in the next weeks, and the way into the review. */
export function DueSection({ progress, today, schedule, language }: ViewProps) {
  const { t } = useTranslation('progress')
  const counts = useMemo(() => forecast(progress, today, forecastDays, schedule), [progress, today, schedule])
  const { bars, lines, named } = layOutForecast(counts)
  const due = counts[0] ?? 0
  const next = counts.findIndex((count, offset) => offset > 0 && count > 0)
  const sum = (until: number) => counts.slice(0, until).reduce((total, count) => total + count, 0)
  const inFull = dayName(language)
  const short = shortDay(language)
  return (
    <section className={styles.section} aria-labelledby="due">
      <h2 id="due">{t('due.title')}</h2>
      <p className={styles.headline}>
        {due > 0
          ? t('due.today', { count: due })
          : next > 0
            ? t('due.next', { day: inFull(today + next) })
            : t('due.none')}
      </p>
      <p className={styles.ways}>
        <a className={due > 0 ? 'button primary' : 'button'} href={dailyPath(language)}>
          {t(due > 0 ? 'due.start' : 'due.practise')}
        </a>
        <span className="quiet">{t('due.card')}</span>
      </p>
      <figure className={styles.figure} aria-labelledby="due-words">
        <Plot
          shape="wide"
          beside={lines.map(({ count, height }) => ({ at: height, text: t('number', { value: count }) }))}
          below={named.map(({ offset, x }) => ({ at: x, text: short(today + offset) }))}
        >
          {lines.map(({ count, height }) => (
            <line key={count} x1="0" x2="100%" y1={`${100 - height}%`} y2={`${100 - height}%`} />
          ))}
          {bars.map(({ offset, x, width, height }) => (
            <rect
              key={offset}
              className={pictures.bar}
              data-now={offset === 0}
              x={`${x}%`}
              width={`${width}%`}
              y={`${100 - height}%`}
              height={`${height}%`}
            />
          ))}
        </Plot>
        <figcaption id="due-words">
          {t('due.words', { count: sum(forecastDays), week: sum(7), days: forecastDays })}
        </figcaption>
        <Numbers
          caption={t('due.caption')}
          head={[t('column.day'), t('column.due')]}
          rows={() =>
            counts.map((count, offset) => [`${offset}`, inFull(today + offset), t('number', { value: count })])
          }
        />
      </figure>
    </section>
  )
}
