import { useTranslation } from 'react-i18next'
import { codePath } from '../../state/addresses.ts'
import { calibrationRows, certainButWrong } from '../../study/review/statistics.ts'
import calibration from './CalibrationSection.module.css'
import { Numbers } from './Numbers.tsx'
import pictures from './Pictures.module.css'
import styles from './Progress.module.css'
import type { ViewProps } from './viewProps.ts'

/** How many codes that were certain and wrong are named. */
const mostNamed = 12

/** How often an answer was right, by how sure somebody was of it. */
export function CalibrationSection({ progress, language }: ViewProps) {
  const { t } = useTranslation('progress')
  const rows = calibrationRows(progress)
  const certain = progress.calibration.certain
  const wrong = certainButWrong(progress).slice(0, mostNamed)
  return (
    <section className={styles.section} aria-labelledby="calibration">
      <h2 id="calibration">{t('calibration.title')}</h2>
      <p className={styles.text}>{t('calibration.legend')}</p>
      <figure className={styles.figure} aria-labelledby="calibration-words">
        <dl className={calibration.rows}>
          {rows.map(({ confidence, count, right }) => (
            <div key={confidence}>
              <dt>{t(`confidence.${confidence}`)}</dt>
              <dd>
                {count === 0
                  ? t('calibration.noAnswer')
                  : t('calibration.row', { share: right / count, right, total: count })}
              </dd>
              <svg aria-hidden="true" focusable="false">
                <rect className={calibration.track} y="40%" width="100%" height="20%" />
                {count > 0 && (
                  <rect className={pictures.bar} width={`${Math.round((right / count) * 1000) / 10}%`} height="100%" />
                )}
              </svg>
            </div>
          ))}
        </dl>
        <figcaption id="calibration-words">
          {certain.count === 0
            ? t('calibration.neverCertain')
            : t('calibration.words', { count: certain.count, right: certain.right })}
        </figcaption>
        <Numbers
          caption={t('calibration.caption')}
          head={[t('column.confidence'), t('column.answers'), t('column.right'), t('column.share')]}
          rows={() =>
            rows.map(({ confidence, count, right }) => [
              confidence,
              t(`confidence.${confidence}`),
              t('number', { value: count }),
              t('number', { value: right }),
              count === 0 ? '–' : t('share', { value: right / count }),
            ])
          }
        />
      </figure>
      {wrong.length > 0 && (
        <>
          <h3>{t('calibration.certainButWrong')}</h3>
          <ul className={calibration.codes}>
            {wrong.map(({ code, count }) => (
              <li key={code}>
                <a href={codePath(language, code)}>{t('calibration.codeTimes', { code, count })}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
