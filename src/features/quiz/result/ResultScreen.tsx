import { useTranslation } from 'react-i18next'
import { againOrder, sharedOrder } from '../../../study/makeRound.ts'
import { firstCount, type Round, scoreOf } from '../../../study/round.ts'
import { reportOf } from '../../../study/roundReport.ts'
import type { Beginning } from '../beginning.ts'
import shared from '../Quiz.module.css'
import { ShareRound } from '../ShareRound.tsx'
import { ExamReport } from './ExamReport.tsx'
import { MissedList } from './MissedList.tsx'
import styles from './ResultScreen.module.css'
import { RoundTables } from './RoundTables.tsx'

interface Props {
  readonly round: Round
  readonly onBegin: (order: Beginning) => void
  /** Goes back to all the rounds. */
  readonly onLeave: () => void
}

/** How the round went, what to read again, and what to do next. */
export function ResultScreen({ round, onBegin, onLeave }: Props) {
  const { t } = useTranslation('quiz')
  const { total, right, putRight, unanswered } = scoreOf(round)
  const { misses } = reportOf(round)
  const held = firstCount({ questions: round.questions.slice(0, round.answers.length) })
  const isExam = round.order.mode === 'exam'
  return (
    <>
      <header className={shared.start}>
        <p className={styles.score} aria-hidden="true">
          <span>{right}</span>
          <span className={styles.of}>/</span>
          <span className={styles.of}>{total}</span>
        </p>
        <h1 tabIndex={-1} data-arrival>
          {t('score', { count: right, total })}
        </h1>
        {unanswered > 0 && <p>{t('unanswered', { count: unanswered })}</p>}
        {right === total && total > 0 && <p className={shared.lead}>{t('allRight')}</p>}
        {putRight > 0 && <p className={shared.lead}>{t('putRight', { count: putRight })}</p>}
        {round.past && <p className="quiet">{t('recent', { count: held })}</p>}
      </header>
      <WaysOn round={round} onBegin={onBegin} onLeave={onLeave} />
      {misses.length > 0 && <MissedList misses={misses} />}
      <RoundTables round={round} />
      <ShareRound link={sharedOrder(round)} />
      {isExam && <ExamReport round={round} />}
    </>
  )
}

function WaysOn({ round, onBegin, onLeave }: Props) {
  const { t } = useTranslation('quiz')
  const { mode } = round.order
  const { misses } = reportOf(round)
  // A round of its own seed again would ask the same.
  const { seed: _, ...order } = round.order
  const again = againOrder(round, round.order.seed + round.answers.length)
  const another = mode === 'topic' ? 'anotherTopic' : mode === 'quick' || mode === 'list' ? undefined : mode
  return (
    <p className={shared.ways}>
      {again && (
        <button type="button" className="button primary" onClick={() => onBegin(again)}>
          {t('againMissed', { count: misses.length })}
        </button>
      )}
      {another !== undefined && (
        <button type="button" className={again ? 'button' : 'button primary'} onClick={() => onBegin(order)}>
          {t(another === 'anotherTopic' ? another : `another.${another}`)}
        </button>
      )}
      {another === undefined && (
        <button
          type="button"
          className={again ? 'button' : 'button primary'}
          onClick={() => onBegin(mode === 'quick' ? order : { mode: 'quick', count: 10 })}
        >
          {t('anotherTen')}
        </button>
      )}
      <button type="button" className="button" onClick={onLeave}>
        {t('toStart')}
      </button>
    </p>
  )
}
