import { useTranslation } from 'react-i18next'
import { firstCount, judgements, type Round } from '../../study/round.ts'
import styles from './Progress.module.css'

interface Props {
  readonly round: Round
  /** The place of the question shown, from 0. */
  readonly place: number
}

/** Where in the round one is: the heading says it, the marks beside it only draw it. */
export function Progress({ round, place }: Props) {
  const { t } = useTranslation('quiz')
  const given = judgements(round)
  const isEndless = round.order.mode === 'endless'
  const isExam = round.order.mode === 'exam'
  const shown = round.questions[place]
  const before = round.questions.slice(0, place + 1)
  const firstId = shown?.again?.first
  const firsts = before.filter(({ again }) => !again)
  const number = (round.past?.asked ?? 0) + firsts.findLastIndex(({ id }) => id === (firstId ?? shown?.id)) + 1
  // An endless round shows what lies behind, as what lies ahead has no number.
  const marked = isEndless ? before.slice(-shownOfEndless) : round.questions
  return (
    <header className={styles.progress}>
      <h1 tabIndex={-1} data-arrival={given.length === place ? true : undefined}>
        {firstId !== undefined
          ? t('progressAgain', { number })
          : isEndless
            ? t('progressEndless', { number })
            : t('progress', { number, total: firstCount(round) })}
      </h1>
      <ol className={styles.marks} data-many={marked.length > 24 || undefined} aria-hidden="true">
        {marked.map((question) => {
          const at = round.questions.indexOf(question)
          const judgement = given[at]
          const state = !judgement ? 'open' : isExam ? 'given' : judgement.isRight ? 'right' : 'wrong'
          return (
            <li
              key={question.id}
              data-state={state}
              data-again={question.again !== undefined || undefined}
              data-here={at === place || undefined}
            />
          )
        })}
      </ol>
    </header>
  )
}

const shownOfEndless = 20
