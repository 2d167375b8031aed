import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mission } from '../../lab/missions/mission.ts'
import { play } from '../../lab/missions/play.ts'
import { startsWith, type Way } from '../../lab/missions/ways.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import styles from './MissionWays.module.css'
import { MoveList } from './MoveList.tsx'
import { useVerdictWords, VerdictMark } from './VerdictBox.tsx'
import { WaysBeside } from './WaysBeside.tsx'

interface Props {
  readonly mission: Mission
  /** Every way tried, the oldest first. */
  readonly ways: readonly Way[]
  /** The way that is on screen. */
  readonly present: Way
  readonly onGoTo: (way: Way) => void
}

/** Every way that was tried, with how it ended; each can be gone on with, and two be seen side by side. */
export function MissionWays({ mission, ways, present, onGoTo }: Props) {
  const { t } = useTranslation('player')
  const why = useVerdictWords(mission)
  const plays = useMemo(() => ways.map((way) => play(mission, way)), [mission, ways])
  if (plays.length === 0) return null
  return (
    <section className={styles.ways} aria-labelledby="ways">
      <h2 id="ways">{t('mission.ways.title')}</h2>
      <ul className={styles.list}>
        {plays.map((one, index) => {
          const isHere = present.length > 0 && startsWith(one.made, present)
          const isAtEnd = isHere && one.made.length === present.length
          return (
            // Ways are only ever added at the end or gone on with, so their place is their name.
            <li key={`${index}`} data-here={isHere}>
              <h3>{t('mission.ways.name', { number: index + 1 })}</h3>
              <p className={styles.end} data-verdict={one.verdict.kind}>
                <VerdictMark verdict={one.verdict} /> <strong>{t(`mission.verdict.${one.verdict.kind}`)}</strong>{' '}
                <ProseText text={why(one.verdict)} />
              </p>
              <MoveList mission={mission} play={one} />
              {isHere && (
                <p className="quiet">
                  {t(isAtEnd ? 'mission.ways.here' : 'mission.ways.hereAfter', { move: present.length })}
                </p>
              )}
              {!isAtEnd && (
                <button type="button" className="button" onClick={() => onGoTo(one.made)}>
                  {t('mission.ways.goTo', { number: index + 1 })}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {plays.length > 1 && <WaysBeside mission={mission} plays={plays} />}
    </section>
  )
}
