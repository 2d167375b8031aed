import { useTranslation } from 'react-i18next'
import { judge } from '../../../study/judge.ts'
import type { Question } from '../../../study/question.ts'
import { type Answer, judgements, type Round } from '../../../study/round.ts'
import { Later } from '../../../ui/Later.tsx'
import { ProseText } from '../../../ui/ProseText.tsx'
import { Progress } from '../Progress.tsx'
import shared from '../Quiz.module.css'
import { Stem } from '../said/Stem.tsx'
import type { Comparisons } from '../useComparisons.ts'
import { ToldAnswer } from './ToldAnswer.tsx'
import styles from './ToldScreen.module.css'
import { Verdict } from './Verdict.tsx'

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
  const judgement = judge(question, answer.given)
  const isLast = round.answers.length === round.questions.length
  return (
    <article className={styles.explained}>
      <div className={shared.screen}>
        <Progress round={round} place={judgements(round).length - 1} />
        <Stem question={question} />
        <p className={shared.asked}>{t(`questions:ask.${question.kind}`)}</p>
        <Verdict
          question={question}
          judgement={judgement}
          confidence={answer.confidence}
          comparisons={comparisons}
          onNext={onNext}
        />
      </div>
      <Later>
        <ToldAnswer question={question} given={answer.given} judgement={judgement} />
        <div className={shared.ways}>
          <button type="button" className="button primary" onClick={onNext}>
            {t(isLast ? 'toResult' : 'next')}
          </button>
          <p className={`quiet ${styles.keys}`}>
            <ProseText text={t('nextKey')} />
          </p>
        </div>
      </Later>
    </article>
  )
}
