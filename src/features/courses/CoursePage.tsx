import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { formatAddress } from '../../state/addresses.ts'
import { stepPath } from '../../state/courseStepPath.ts'
import { stepKey } from '../../study/courseStep.ts'
import type { Course } from '../../study/courses.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import styles from './Courses.module.css'
import { StepName, type Titles } from './StepName.tsx'
import { useProgress } from './useProgress.ts'

interface Props {
  readonly language: Language
  readonly course: Course
  readonly titles: Titles
}

/** One course: what it is for, its steps in order, which of them are done, and the next one. */
export function CoursePage({ language, course, titles }: Props) {
  const { t } = useTranslation('courses')
  const isDone = useProgress()
  const { id, steps } = course
  const done = steps.filter(isDone).length
  const next = steps.find((step) => !isDone(step)) ?? steps[0]
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 tabIndex={-1}>{t(`${id}.title`)}</h1>
        <p className={styles.lead}>{t(`${id}.lead`)}</p>
        <p className={styles.after}>{t(`${id}.after`)}</p>
        {next && (
          <div className={styles.next}>
            <a className="button primary" href={stepPath(language, next, id)}>
              {t(done === 0 ? 'begin' : done < steps.length ? 'goOn' : 'again')}
            </a>
            <p role="status">{done === steps.length ? t('finished') : t('progress', { done, total: steps.length })}</p>
          </div>
        )}
        <progress className={styles.bar} value={done} max={steps.length} aria-hidden="true" />
      </header>
      <section aria-labelledby="steps">
        <h2 id="steps" className="visually-hidden">
          {t('stepsTitle')}
        </h2>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={stepKey(step)} data-done={isDone(step)} data-next={step === next}>
              <span className={styles.kind}>{t(`kind.${step.kind}`)}</span>
              <div className={styles.what}>
                <a href={stepPath(language, step, id)}>
                  <StepName step={step} titles={titles} />
                </a>
                <p>
                  <ProseText text={t(`${id}.steps.${stepKey(step)}`)} />
                </p>
              </div>
              <span className={styles.done}>
                {isDone(step) && (
                  <>
                    <span aria-hidden="true">✓</span> {t('done')}
                  </>
                )}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <div className={styles.notes}>
        <p className="quiet">{t('kept')}</p>
        <p className="quiet">{t('teachers')}</p>
        <p>
          <a href={formatAddress({ kind: 'courses', language })}>{t('all')}</a>
        </p>
      </div>
    </div>
  )
}
