import { useTranslation } from 'react-i18next'
import type { ReadLink } from '../../../state/roundLink.ts'
import type { Sitting } from '../../../state/storedSitting.ts'
import type { Learner } from '../../../study/dailySubjects.ts'
import type { Beginning } from '../beginning.ts'
import shared from '../Quiz.module.css'
import type { Room } from '../room.ts'
import { DueHero } from './DueHero.tsx'
import { OtherRounds } from './OtherRounds.tsx'
import styles from './StartScreen.module.css'

interface Props {
  /** What needs the kinds of question; `undefined` until it is there. */
  readonly room: Room | undefined
  readonly sitting: Sitting | undefined
  readonly learner: Learner
  /** What the address asks for. */
  readonly read: ReadLink
  /** The seed of the round that is begun next. */
  readonly seed: number | undefined
  readonly onBegin: (order: Beginning) => void
  readonly onGoOn: () => void
}

/** What the quiz is, and the ways into it: what is open or asked for by a link first, then what is due, then all else. */
export function StartScreen({ room, sitting, learner, read, seed, onBegin, onGoOn }: Props) {
  const { t } = useTranslation('quiz')
  // A link to the daily review leads to this page, on which it stands first anyway.
  const link = read.is === 'round' && !(read.link.mode === 'daily' && !read.link.kinds) ? read.link : undefined
  return (
    <>
      {read.is === 'misread' && (
        <p role="status" className={styles.notice}>
          {t('topicUnknown')}
        </p>
      )}
      {link ? (
        <>
          <header className={shared.start}>
            <h1 tabIndex={-1}>{t('title')}</h1>
          </header>
          {room && <room.LinkedRound link={link} learner={learner} seed={seed} onBegin={onBegin} />}
          {room && sitting && <room.OpenSitting sitting={sitting} isFirst={false} onGoOn={onGoOn} />}
        </>
      ) : (
        <DueHero room={room} learner={learner} sitting={sitting} onBegin={onBegin} onGoOn={onGoOn} />
      )}
      <OtherRounds room={room} learner={learner} seed={seed} hasQuick={link !== undefined} onBegin={onBegin} />
      <p className="quiet">{t('calm')}</p>
    </>
  )
}
