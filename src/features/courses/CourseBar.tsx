import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { formatAddress } from '../../state/addresses.ts'
import { stepPath } from '../../state/courseStepPath.ts'
import type { Course } from '../../study/courses.ts'
import styles from './CourseBar.module.css'
import { StepName, type Titles } from './StepName.tsx'

interface Props {
  readonly language: Language
  readonly course: Course
  /** The place of the step that the page is, from 0. */
  readonly place: number
  readonly titles: Titles
}

/** Where in a course the page stands, with the step before and the next one. */
export function CourseBar({ language, course, place, titles }: Props) {
  const { t } = useTranslation('courses')
  const { id, steps } = course
  const before = steps[place - 1]
  const next = steps[place + 1]
  return (
    <nav className={styles.bar} aria-label={t('bar.label')}>
      <p className={styles.place}>
        <a href={formatAddress({ kind: 'course', language, id })}>{t(`${id}.title`)}</a>
        <span className="quiet">{t('bar.place', { number: place + 1, total: steps.length })}</span>
      </p>
      <p className={styles.ways}>
        {before && <a href={stepPath(language, before, id)}>{t('bar.back')}</a>}
        {next ? (
          <a className="button" href={stepPath(language, next, id)}>
            <span>{t('bar.next')}</span> <StepName step={next} titles={titles} />
          </a>
        ) : (
          <a className="button" href={formatAddress({ kind: 'course', language, id })}>
            {t('bar.overview')}
          </a>
        )}
      </p>
    </nav>
  )
}
