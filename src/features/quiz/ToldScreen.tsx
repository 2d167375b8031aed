import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { judge } from '../../study/judge.ts'
import type { Judgement, Question } from '../../study/question.ts'
import { type Answer, judgements, type Round } from '../../study/round.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { comparisonOf } from './explain.ts'
import { Progress } from './Progress.tsx'
import shared from './Quiz.module.css'
import { Sign } from './Sign.tsx'
import { Stem } from './Stem.tsx'
import { ToldPart } from './ToldPart.tsx'
import styles from './ToldScreen.module.css'
import { useQuestionTexts } from './texts.ts'
import type { Comparisons } from './useComparisons.ts'

interface Props {
  readonly round: Round
  readonly question: Question
  readonly answer: Answer
  readonly comparisons: Comparisons
  readonly onNext: () => void
}

/** What there is to learn from an answer: whether it was right, what decides, and why each option fits or does not. */
export function ToldScreen({ round, question, answer, comparisons, onNext }: Props) {
  const { t } = useTranslation(['quiz', 'questions'])
  const { pairs } = useQuestionTexts()
  const judgement = judge(question, answer.given)
  const { isRight, parts } = judgement
  const pair = decidingPair(question, judgement)
  const deciding = pair && comparisonOf(pairs, pair[0], pair[1])
  const isLast = round.answers.length === round.questions.length

  function goOnFromHeading(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.repeat) return
    event.preventDefault()
    onNext()
  }

  return (
    <article className={styles.explained}>
      <div className={shared.screen}>
        <Progress round={round} place={judgements(round).length - 1} />
        <Stem question={question} />
        <p className={shared.asked}>{t(`questions:ask.${question.kind}`)}</p>
        <section className={styles.verdict} data-right={isRight}>
          <h2 tabIndex={-1} data-arrival onKeyDown={goOnFromHeading}>
            <Sign right={isRight} />
            {t(isRight ? 'right' : 'wrong')}
          </h2>
          {pair && deciding && (
            <>
              <h3 className={styles.decidingTitle}>{t('deciding', { a: pair[0], b: pair[1] })}</h3>
              <p className={styles.deciding}>
                <ProseText text={deciding.question} />
              </p>
            </>
          )}
          {comparisons.failed && (
            <p className={shared.ways} role="status">
              {t('notLoaded')}
              <button type="button" className="button" onClick={comparisons.retry}>
                {t('retryLoading')}
              </button>
            </p>
          )}
        </section>
      </div>
      <section>
        <h2 className="visually-hidden">{t('options')}</h2>
        <ol className={styles.told}>
          {parts.map((part) => (
            <ToldPart key={part.key} question={question} part={part} />
          ))}
        </ol>
      </section>
      <div className={shared.ways}>
        <button type="button" className="button primary" onClick={onNext}>
          {t(isLast ? 'toResult' : 'next')}
        </button>
        <p className="quiet">
          <ProseText text={t('nextKey')} />
        </p>
      </div>
    </article>
  )
}

/** The two codes whose difference decides: the one asked about and the one chosen, else the first other one offered. */
function decidingPair(question: Question, { parts }: Judgement): readonly [number, number] | undefined {
  if (question.task.form !== 'one') return undefined
  const others = parts.filter(({ code }) => code !== undefined && code !== question.code)
  const other = (others.find(({ given }) => given === true) ?? others[0])?.code
  if (other === undefined) return undefined
  return other < question.code ? [other, question.code] : [question.code, other]
}
