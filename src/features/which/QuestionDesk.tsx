import { useTranslation } from 'react-i18next'
import type { Answer, Answers, Question } from '../../lab/which/question.ts'
import { questionsAhead } from '../../lab/which/settle.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './QuestionDesk.module.css'

interface Props {
  readonly question: Question
  readonly offered: readonly Answer[]
  /** The answers that count so far. */
  readonly answers: Answers
  /** Whether the question has been answered before and is to be answered anew. */
  readonly isChanging: boolean
  /** How many later answers the last change has made unfit. */
  readonly dropped: number
  readonly onChoose: (answer: string) => void
  readonly onSkipTo: (question: string) => void
  readonly onBack: (() => void) | undefined
  readonly onRestart: (() => void) | undefined
}

/** One question with its answers, each with its number key and, where it ends here, its code. */
export function QuestionDesk(props: Props) {
  const { question, offered, answers, isChanging, dropped, onChoose, onSkipTo, onBack, onRestart } = props
  const { t } = useTranslation('which')
  const ahead = isChanging ? [] : questionsAhead(answers)
  const number = Object.keys(answers).indexOf(question.id) + 1 || Object.keys(answers).length + 1
  return (
    <section className={styles.desk} aria-labelledby="question">
      <p className={styles.number}>
        {isChanging ? t('desk.changing') : t('desk.number', { number })} · {t(`questions.${question.id}.name`)}
      </p>
      <h2 id="question" className={styles.ask} tabIndex={-1} data-arrival="">
        <ProseText text={t(`questions.${question.id}.ask`)} />
      </h2>
      <p className={`quiet ${styles.dropped}`} role="status">
        {dropped > 0 && t('desk.dropped', { count: dropped })}
      </p>
      <ol className={styles.answers}>
        {offered.map(({ id, code }, place) => (
          <li key={id}>
            <button
              type="button"
              className={styles.answer}
              aria-current={isChanging && answers[question.id] === id ? 'true' : undefined}
              onClick={() => onChoose(id)}
            >
              <kbd className={styles.key}>{place + 1}</kbd>{' '}
              <span>
                <ProseText text={t(`questions.${question.id}.answers.${id}`)} />
                {isChanging && answers[question.id] === id && (
                  <>
                    {' '}
                    <span className="quiet">({t('desk.given')})</span>
                  </>
                )}
              </span>
              {code !== undefined && (
                <span className={styles.code}>
                  {' '}
                  <StatusNumber code={code} />
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
      <div className={styles.ways}>
        {onBack && (
          <button type="button" className="button" onClick={onBack}>
            {t(isChanging ? 'desk.leave' : 'desk.back')}
          </button>
        )}
        {onRestart && !isChanging && (
          <button type="button" className="button" onClick={onRestart}>
            {t('desk.restart')}
          </button>
        )}
        <p className={`quiet ${styles.keys}`}>
          <ProseText text={t('desk.keys', { last: offered.length })} />
        </p>
      </div>
      {ahead.length > 0 && (
        <details className="disclosure" key={question.id}>
          <summary>{t('ahead.title')}</summary>
          <p className="quiet">{t('ahead.lead')}</p>
          <ul className={styles.ahead}>
            {ahead.map(({ id }) => (
              <li key={id}>
                <button type="button" className="button" onClick={() => onSkipTo(id)}>
                  {t(`questions.${id}.name`)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
