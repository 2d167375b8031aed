import { useTranslation } from 'react-i18next'
import type { RoundLink } from '../../state/roundLink.ts'
import type { Sitting } from '../../state/sitting.ts'
import { kindIds } from '../../study/question.ts'
import { isOver, judgements } from '../../study/round.ts'
import { makeTopicRound } from '../../study/topicRound.ts'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import shared from './Quiz.module.css'
import styles from './StartScreen.module.css'

interface Props {
  readonly sitting: Sitting | undefined
  /** The round that the address asks for. */
  readonly link: RoundLink | undefined
  /** Whether the address asks for a round that could not be read. */
  readonly isMisread: boolean
  readonly onStart: () => void
  readonly onTopic: () => void
  readonly onGoOn: () => void
}

/** What the quiz is, and the way into it. */
export function StartScreen({ sitting, link, isMisread, onStart, onTopic, onGoOn }: Props) {
  const { t } = useTranslation(['quiz', 'questions'])
  // The seed decides which questions, not how many.
  const count = link && makeTopicRound(0, link.codes, link.count)?.questions.length
  return (
    <>
      <header className={shared.start}>
        <h1 tabIndex={-1}>{t('title')}</h1>
        {count === undefined && (
          <>
            <p className={styles.numerals} aria-hidden="true">
              <span>409</span> <span>412</span> <span>428</span>
            </p>
            <p className={shared.lead}>{t('lead')}</p>
          </>
        )}
      </header>
      {(isMisread || (link && count === undefined)) && <p role="status">{t('topicUnknown')}</p>}
      {link && count !== undefined && (
        <section className={styles.open} aria-labelledby="topic">
          <h2 id="topic">{t('topic', { count })}</h2>
          <p className={styles.topic}>
            {link.codes.map((code) => (
              <StatusNumber key={code} code={code} />
            ))}
          </p>
          <p className={shared.ways}>
            <button type="button" className="button primary" onClick={onTopic}>
              {t('topicStart')}
            </button>
          </p>
        </section>
      )}
      {sitting ? (
        <OpenSitting sitting={sitting} onGoOn={onGoOn} onStart={onStart} isFirst={count === undefined} />
      ) : (
        <Start onStart={onStart} isFirst={count === undefined} />
      )}
      <section className={styles.kinds}>
        <h2>{t('kindsTitle')}</h2>
        <ul>
          {kindIds.map((kind) => (
            <li key={kind}>{t(`questions:kind.${kind}`)}</li>
          ))}
        </ul>
        <p className="quiet">{t('calm')}</p>
      </section>
    </>
  )
}

interface Way {
  /** Whether it is what the page is for, and not besides a round that the address asks for. */
  readonly isFirst: boolean
  readonly onStart: () => void
}

function Start({ onStart, isFirst }: Way) {
  const { t } = useTranslation('quiz')
  return (
    <p className={shared.ways}>
      <button type="button" className={isFirst ? 'button primary' : 'button'} onClick={onStart}>
        {t(isFirst ? 'start' : 'startTen')}
      </button>
    </p>
  )
}

interface OpenWay extends Way {
  readonly sitting: Sitting
  readonly onGoOn: () => void
}

function OpenSitting({ sitting, onGoOn, onStart, isFirst }: OpenWay) {
  const { t } = useTranslation('quiz')
  const { round, position } = sitting
  const total = round.questions.length
  const right = judgements(round).filter(({ isRight }) => isRight).length
  const over = isOver(round) && position >= total
  return (
    <section className={styles.open}>
      <p>{over ? t('finished', { number: right, total }) : t('open', { number: position + 1, total })}</p>
      <p className={shared.ways}>
        <button type="button" className={over || !isFirst ? 'button' : 'button primary'} onClick={onGoOn}>
          {t(over ? 'lookAgain' : 'goOn')}
        </button>
        <button type="button" className={over && isFirst ? 'button primary' : 'button'} onClick={onStart}>
          {t('startAnother')}
        </button>
      </p>
    </section>
  )
}
