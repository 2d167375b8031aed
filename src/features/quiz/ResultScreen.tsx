import { useTranslation } from 'react-i18next'
import { findStatus } from '../../http/status/statuses.ts'
import type { Language } from '../../i18n/languages.ts'
import { codePath, comparePath } from '../../state/addresses.ts'
import { type Miss, missed, type Round } from '../../study/round.ts'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import shared from './Quiz.module.css'
import styles from './ResultScreen.module.css'

interface Props {
  readonly language: Language
  readonly round: Round
  readonly onAnother: () => void
  /** Begins another round about the same codes. */
  readonly onTopic: () => void
  readonly onAgain: () => void
}

/** How the round went, and what to read again. */
export function ResultScreen({ language, round, onAnother, onTopic, onAgain }: Props) {
  const { t } = useTranslation('quiz')
  const misses = missed(round)
  const total = round.questions.length
  const count = total - misses.length
  return (
    <>
      <header className={shared.start}>
        <p className={styles.score} aria-hidden="true">
          <span>{count}</span>
          <span className={styles.of}>/</span>
          <span className={styles.of}>{total}</span>
        </p>
        <h1 tabIndex={-1} data-arrival>
          {t('score', { count, total })}
        </h1>
        {misses.length === 0 && <p className={shared.lead}>{t('allRight')}</p>}
      </header>
      {misses.length > 0 && (
        <section className={styles.missed}>
          <h2>{t('missedTitle', { count: misses.length })}</h2>
          <ul>
            {misses.map((miss) => (
              <MissedItem key={miss.question.id} language={language} miss={miss} />
            ))}
          </ul>
        </section>
      )}
      <p className={shared.ways}>
        {round.topic && (
          <button type="button" className="button primary" onClick={onTopic}>
            {t('anotherTopic')}
          </button>
        )}
        <button type="button" className={round.topic ? 'button' : 'button primary'} onClick={onAnother}>
          {t('anotherTen')}
        </button>
        {misses.length > 0 && (
          <button type="button" className="button" onClick={onAgain}>
            {t('againMissed', { count: misses.length })}
          </button>
        )}
      </p>
    </>
  )
}

function MissedItem({ language, miss }: { readonly language: Language; readonly miss: Miss }) {
  const { t } = useTranslation('quiz')
  const { question, judgement } = miss
  const code = judgement.parts.find((part) => part.given === true && part.code !== question.code)?.code
  return (
    <li>
      <a className={`${shared.code} ${styles.code}`} href={codePath(language, question.code)}>
        <StatusNumber code={question.code} phrase={findStatus(question.code)?.phrase ?? ''} />
      </a>
      {code !== undefined && (
        <>
          <p>{t(question.kind === 'nextStep' ? 'youSaidStep' : 'youSaid', { code })}</p>
          <p className={shared.links}>
            <a href={comparePath(language, [question.code, code])}>
              {t('compare', { a: Math.min(question.code, code), b: Math.max(question.code, code) })}
            </a>
          </p>
        </>
      )}
    </li>
  )
}
