import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { decidingKinship, gradeOptions } from '../../study/grade.ts'
import type { Question } from '../../study/question.ts'
import type { Round } from '../../study/round.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { comparisonOf } from './explain.ts'
import { Progress } from './Progress.tsx'
import shared from './Quiz.module.css'
import { Sign } from './Sign.tsx'
import { Stem } from './Stem.tsx'
import { ToldOption } from './ToldOption.tsx'
import styles from './ToldScreen.module.css'
import type { Comparisons } from './useComparisons.ts'

interface Props {
  readonly language: Language
  readonly round: Round
  readonly question: Question
  /** The place of the option chosen, from 0. */
  readonly chosen: number
  readonly gists: Readonly<Record<string, string>>
  readonly comparisons: Comparisons
  readonly onNext: () => void
}

/** What there is to learn from an answer: whether it was right, what decides, and why each option fits or does not. */
export function ToldScreen({ language, round, question, chosen, gists, comparisons, onNext }: Props) {
  const { t } = useTranslation('quiz')
  const right = chosen === question.answer
  const kinship = decidingKinship(question, chosen)
  const deciding = comparisonOf(comparisons.pairs, kinship)
  const isLast = round.answers.length === round.questions.length

  function goOnFromHeading(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.repeat) return
    event.preventDefault()
    onNext()
  }

  return (
    <article className={styles.explained}>
      <div className={shared.screen}>
        <Progress round={round} place={round.answers.length - 1} />
        <Stem question={question} />
        <p className={shared.asked}>{t(`stem.${question.kind}`)}</p>
        <section className={styles.verdict} data-right={right}>
          <h2 tabIndex={-1} data-arrival onKeyDown={goOnFromHeading}>
            <Sign right={right} />
            {t(right ? 'right' : 'wrong')}
          </h2>
          {kinship && deciding && (
            <>
              <h3 className={styles.decidingTitle}>{t('deciding', { a: kinship.codes[0], b: kinship.codes[1] })}</h3>
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
          {gradeOptions(question).map((verdict, place) => (
            <ToldOption
              key={verdict.option.code}
              language={language}
              question={question}
              verdict={verdict}
              against={kinship}
              isChosen={place === chosen}
              gists={gists}
              pairs={comparisons.pairs}
            />
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
