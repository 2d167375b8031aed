import { useTranslation } from 'react-i18next'
import { judgements, type Round } from '../../study/round.ts'
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
  return (
    <header className={styles.progress}>
      <h1 tabIndex={-1} data-arrival={given.length === place ? true : undefined}>
        {t('progress', { number: place + 1, total: round.questions.length })}
      </h1>
      <ol className={styles.marks} aria-hidden="true">
        {round.questions.map(({ id }, at) => {
          const judgement = given[at]
          return (
            <li
              key={id}
              data-state={judgement ? (judgement.isRight ? 'right' : 'wrong') : 'open'}
              data-here={at === place || undefined}
            />
          )
        })}
      </ol>
    </header>
  )
}
