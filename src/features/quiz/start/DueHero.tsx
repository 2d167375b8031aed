import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sitting } from '../../../state/storedSitting.ts'
import type { Learner } from '../../../study/dailySubjects.ts'
import { dayMillis } from '../../../study/review/learnerDay.ts'
import { usualCount } from '../../../study/roundOrder.ts'
import type { Beginning } from '../beginning.ts'
import shared from '../Quiz.module.css'
import type { Room } from '../room.ts'
import { useQuestionTexts } from '../said/texts.ts'
import styles from './StartScreen.module.css'

interface Props {
  readonly room: Room | undefined
  readonly learner: Learner
  readonly sitting: Sitting | undefined
  readonly onBegin: (order: Beginning) => void
  readonly onGoOn: () => void
}

const quick: Beginning = { mode: 'quick', count: usualCount.quick }
const daily: Beginning = { mode: 'daily', count: usualCount.daily }

/** What the page is for today: what is due, or for whom nothing is due yet, what the quiz is. */
export function DueHero({ room, learner, sitting, onBegin, onGoOn }: Props) {
  const { t } = useTranslation('quiz')
  const due = useMemo(() => room?.dueCount(learner) ?? 0, [room, learner])
  const isNew = !room || Object.keys(learner.progress.cards).length === 0
  const isOpen = sitting !== undefined && !room?.isAtResult(sitting)
  const primary = isOpen ? 'button' : 'button primary'
  return (
    <>
      {room && isOpen && <room.OpenSitting sitting={sitting} isFirst onGoOn={onGoOn} />}
      <header className={shared.start}>
        <h1 tabIndex={-1} className={styles.name}>
          {t('title')}
        </h1>
        <p className={styles.numerals} aria-hidden="true" data-due={due > 0 || undefined}>
          {due > 0 ? (
            <span>{due}</span>
          ) : (
            <>
              <span>409</span> <span>412</span> <span>428</span>
            </>
          )}
        </p>
        {due > 0 ? (
          <DueNow due={due} />
        ) : isNew ? (
          <p className={shared.lead}>{t('lead')}</p>
        ) : (
          <NothingDue room={room} learner={learner} />
        )}
        <p className={shared.ways}>
          {due > 0 ? (
            <button type="button" className={primary} onClick={() => onBegin(daily)}>
              {t('due.begin')}
            </button>
          ) : (
            <button type="button" className={primary} onClick={() => onBegin(quick)}>
              {t(isNew ? 'start' : 'rounds.quick.begin')}
            </button>
          )}
          {due > 0 && (
            <button type="button" className="button" onClick={() => onBegin(quick)}>
              {t('rounds.quick.begin')}
            </button>
          )}
          {due === 0 && !isNew && <Fresh room={room} learner={learner} onBegin={onBegin} />}
        </p>
      </header>
      {room && sitting && !isOpen && <room.OpenSitting sitting={sitting} isFirst={false} onGoOn={onGoOn} />}
    </>
  )
}

function DueNow({ due }: { readonly due: number }) {
  const { t } = useTranslation('quiz')
  return (
    <>
      <h2 className={shared.lead}>{t('due.title', { count: due })}</h2>
      {due > daily.count && <p className="quiet">{t('due.part', { number: daily.count })}</p>}
    </>
  )
}

/** How many days ahead it is looked for what comes back. */
const daysAhead = 60

interface Known {
  readonly room: Room
  readonly learner: Learner
}

function NothingDue({ room, learner }: Known) {
  const { t } = useTranslation('quiz')
  const { language } = useQuestionTexts()
  const { progress, today, schedule } = learner
  const next = useMemo(
    () => room.forecast(progress, today, daysAhead, schedule).findIndex((count, day) => day > 0 && count > 0),
    [room, progress, today, schedule],
  )
  // A learner's day is its number and nothing else, so no zone must move it.
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
  return (
    <>
      <h2 className={shared.lead}>{t('due.none')}</h2>
      <p>{next > 0 ? t('due.next', { day: format.format((today + next) * dayMillis) }) : t('due.rest')}</p>
    </>
  )
}

function Fresh({ room, learner, onBegin }: Known & Pick<Props, 'onBegin'>) {
  const { t } = useTranslation('quiz')
  const count = useMemo(() => room.dailySubjects({ seed: 0, count: usualCount.daily }, learner).length, [room, learner])
  if (count === 0) return null
  return (
    <button type="button" className="button" onClick={() => onBegin(daily)}>
      {t('due.fresh', { count })}
    </button>
  )
}
