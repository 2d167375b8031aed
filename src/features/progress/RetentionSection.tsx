import { useTranslation } from 'react-i18next'
import { overallRetention, retentionRows } from '../../study/review/statistics.ts'
import { Numbers } from './Numbers.tsx'
import pictures from './Pictures.module.css'
import { Plot } from './Plot.tsx'
import styles from './Progress.module.css'
import { layOutRetention } from './retentionLayout.ts'
import type { ViewProps } from './viewProps.ts'

/** What was predicted of memory, and what came of it. */
export function RetentionSection({ progress }: ViewProps) {
  const { t } = useTranslation('progress')
  const rows = retentionRows(progress)
  const overall = overallRetention(progress)
  const { points, lines } = layOutRetention(rows)
  const labels = lines.map(({ share, at }) => ({ at, text: t('share', { value: share }) }))
  return (
    <section className={styles.section} aria-labelledby="retention">
      <h2 id="retention">{t('retention.title')}</h2>
      {overall === undefined ? (
        <p className={styles.text}>{t('retention.none')}</p>
      ) : (
        <>
          <p className={styles.text}>{t('retention.legend')}</p>
          <figure className={styles.figure} aria-labelledby="retention-words">
            <p className="quiet" aria-hidden="true">
              {t('retention.upright')}
            </p>
            <Plot shape="square" beside={labels} below={labels}>
              {lines.map(({ share, at }) => (
                <line key={`y${share}`} x1="0" x2="100%" y1={`${100 - at}%`} y2={`${100 - at}%`} />
              ))}
              {lines.map(({ share, at }) => (
                <line key={`x${share}`} y1="0" y2="100%" x1={`${at}%`} x2={`${at}%`} />
              ))}
              <line className={pictures.diagonal} x1="0" y1="100%" x2="100%" y2="0" />
              {points.map(({ row, x, y }) => (
                <line
                  key={`d${row.from}`}
                  className={pictures.distance}
                  x1={`${x}%`}
                  x2={`${x}%`}
                  y1={`${100 - x}%`}
                  y2={`${100 - y}%`}
                />
              ))}
              {points.map(({ row, x, y, radius }) => (
                <circle key={row.from} className={pictures.point} cx={`${x}%`} cy={`${100 - y}%`} r={radius} />
              ))}
            </Plot>
            <p className="quiet" aria-hidden="true">
              {t('retention.across')}
            </p>
            <figcaption id="retention-words">
              {t('retention.words', {
                count: overall.count,
                right: overall.right,
                actual: overall.actual,
                predicted: overall.predicted,
              })}
            </figcaption>
            <Numbers
              caption={t('retention.caption')}
              head={[t('column.predicted'), t('column.actual'), t('column.answers')]}
              rows={() =>
                rows.map(({ from, count, predicted, actual }) => [
                  `${from}`,
                  t('share', { value: predicted }),
                  t('share', { value: actual }),
                  t('number', { value: count }),
                ])
              }
            />
          </figure>
        </>
      )}
    </section>
  )
}
