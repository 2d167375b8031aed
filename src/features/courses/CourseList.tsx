import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { formatAddress } from '../../state/addresses.ts'
import { courses } from '../../study/courses.ts'
import styles from './Courses.module.css'
import { useProgress } from './useProgress.ts'

/** Every course, with how far one has come. */
export function CourseList({ language }: { readonly language: Language }) {
  const { t } = useTranslation('courses')
  const isDone = useProgress()
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 tabIndex={-1}>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
      </header>
      <ol className={styles.courses}>
        {courses.map(({ id, steps }) => {
          const done = steps.filter(isDone).length
          return (
            <li key={id}>
              <h2>
                <a href={formatAddress({ kind: 'course', language, id })}>{t(`${id}.title`)}</a>
              </h2>
              <p>{t(`${id}.lead`)}</p>
              <p className={styles.count}>
                {done === 0 ? t('steps', { count: steps.length }) : t('progress', { done, total: steps.length })}
              </p>
              <progress className={styles.bar} value={done} max={steps.length} aria-hidden="true" />
            </li>
          )
        })}
      </ol>
      <p className="quiet">{t('teachers')}</p>
    </div>
  )
}
