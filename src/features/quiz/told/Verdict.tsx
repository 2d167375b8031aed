import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Judgement, Question } from '../../../study/question.ts'
import type { Confidence } from '../../../study/review/event.ts'
import { ProseText } from '../../../ui/ProseText.tsx'
import shared from '../Quiz.module.css'
import { Sign } from '../Sign.tsx'
import { useQuestionTexts } from '../said/texts.ts'
import type { Comparisons } from '../useComparisons.ts'
import { comparisonOf, decidingPair } from './explain.ts'
import styles from './ToldScreen.module.css'

interface Props {
  readonly question: Question
  readonly judgement: Judgement
  readonly confidence: Confidence
  readonly comparisons: Comparisons
  readonly onNext: () => void
}

/** Whether an answer was right, what follows from how sure one was, and what decides between the two codes in question. */
export function Verdict({ question, judgement, confidence, comparisons, onNext }: Props) {
  const { t } = useTranslation('quiz')
  const { pairs } = useQuestionTexts()
  const { isRight, parts } = judgement
  const pair = decidingPair(question, judgement)
  const deciding = pair && comparisonOf(pairs, pair[0], pair[1])
  const { form } = question.task
  const hasParts = form === 'all' || form === 'place'

  function goOnFromHeading(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.repeat) return
    event.preventDefault()
    onNext()
  }

  return (
    <section className={styles.verdict} data-right={isRight}>
      <h2 tabIndex={-1} data-arrival onKeyDown={goOnFromHeading}>
        <Sign right={isRight} />
        {t(isRight ? 'right' : form === 'one' || form === 'code' || form === 'phrase' ? 'wrong' : 'notQuite')}
      </h2>
      {!isRight && hasParts && (
        <p>{t('partsRight', { number: parts.filter((part) => part.isRight).length, total: parts.length })}</p>
      )}
      {!isRight && confidence === 'certain' && <p className={styles.remember}>{t('note.certainWrong')}</p>}
      {isRight && confidence === 'guess' && <p>{t('note.guessRight')}</p>}
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
  )
}
