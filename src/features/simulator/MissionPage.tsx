import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Language } from '../../i18n/languages.ts'
import type { Mission } from '../../lab/missions/mission.ts'
import { play } from '../../lab/missions/play.ts'
import { keepWay, type Way } from '../../lab/missions/ways.ts'
import { formatAddress } from '../../state/addresses.ts'
import { missionLogOf } from '../../state/missionLog.ts'
import { usePowers } from '../../state/powers.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { stepsOf } from '../../ui/trace/steps.ts'
import { TracePlayer } from '../../ui/trace/TracePlayer.tsx'
import { MissionDesk } from './MissionDesk.tsx'
import { MissionHelp } from './MissionHelp.tsx'
import styles from './MissionPage.module.css'
import { MissionWays } from './MissionWays.tsx'
import { SolutionDesk } from './SolutionDesk.tsx'
import { useMissionWay } from './useMissionWay.ts'

/** A mission: its goal, the choices of the moment, what came of those made, and every way that was tried. */
export function MissionPage({ mission, language }: { readonly mission: Mission; readonly language: Language }) {
  const { t } = useTranslation(['player', 'missions', 'scenarios'])
  const { id, flow } = mission
  const log = missionLogOf(usePowers())
  const record = useStore(log, ({ missions }) => missions[id])
  const [{ way, otherVersion }, goTo] = useMissionWay(mission)
  const [shownMoves, setShownMoves] = useState<number>()
  const [page, arrive] = useArrival()
  const own = useMemo(() => play(mission, way), [mission, way])
  const shown = useMemo(
    () => (shownMoves === undefined ? own : play(mission, mission.solution.slice(0, shownMoves))),
    [mission, own, shownMoves],
  )
  const trace = shown.moments.at(-1)?.trace
  const steps = useMemo(() => (trace ? stepsOf(trace).length : 0), [trace])
  const isRecordOfOtherVersion = record !== undefined && record.version !== mission.version
  const tried = useMemo(
    () => keepWay(record && !isRecordOfOtherVersion ? record.ways : [], own.made),
    [record, isRecordOfOtherVersion, own],
  )
  const dropped = way.length - own.made.length
  const isSolved = record?.isSolved === true

  /** Leaves the way we are on, which is kept, for another. */
  function leaveFor(next: Way, isSolvedNow = false) {
    const { keep } = log.getState()
    if (own.made.length > 0) keep(mission, own.made, false)
    if (next.length > 0) keep(mission, next, isSolvedNow)
    setShownMoves(undefined)
    goTo(next)
    arrive()
  }

  function choose(choice: string) {
    const next = [...own.made, choice]
    leaveFor(next, play(mission, next).verdict.kind === 'solved')
  }

  function show(moves: number | undefined) {
    setShownMoves(moves)
    arrive()
  }

  return (
    <div className={styles.page} ref={page}>
      <header className={styles.header}>
        <p className={`quiet ${styles.of}`}>
          {t('mission.of')}{' '}
          <a href={formatAddress({ kind: 'flow', language, id: flow })}>{t(`${flow}.title`, { ns: 'scenarios' })}</a>
        </p>
        <h1 tabIndex={-1}>{t(`${id}.title`, { ns: 'missions' })}</h1>
        <p>
          <ProseText text={t(`${id}.lead`, { ns: 'missions' })} />
        </p>
        <p className={styles.goal}>
          <strong>{t('mission.goal')}</strong> <ProseText text={t(`${id}.goal`, { ns: 'missions' })} />
        </p>
        <div className={`quiet ${styles.notes}`} role="status">
          {isSolved && <p>{t('mission.solvedBefore')}</p>}
          {otherVersion && <p>{t('mission.otherVersion')}</p>}
          {isRecordOfOtherVersion && <p>{t('mission.changed')}</p>}
          {dropped > 0 && <p>{t('mission.dropped', { count: dropped })}</p>}
        </div>
      </header>
      {shownMoves === undefined ? (
        <MissionDesk
          mission={mission}
          play={own}
          isOwn={isSolved}
          onChoose={choose}
          onGoTo={(moves) => leaveFor(own.made.slice(0, moves))}
        />
      ) : (
        <SolutionDesk mission={mission} play={shown} onShow={show} onRestart={() => leaveFor([])} />
      )}
      <section className={styles.exchange} aria-labelledby="exchange">
        <h2 id="exchange">{t('flow.exchange')}</h2>
        {trace && steps > 0 ? (
          <TracePlayer trace={trace} scenarioId="missions" place={steps} />
        ) : (
          <p className={styles.nothing}>{t('mission.nothing')}</p>
        )}
      </section>
      <MissionHelp mission={mission} isShowing={shownMoves !== undefined} onShow={() => show(0)} />
      <MissionWays
        mission={mission}
        ways={tried}
        present={shownMoves === undefined ? own.made : []}
        onGoTo={leaveFor}
      />
    </div>
  )
}

/** Takes the focus to what a choice has led to, once it is there; arriving at the page is the shell's. */
function useArrival(): readonly [RefObject<HTMLDivElement | null>, () => void] {
  const page = useRef<HTMLDivElement>(null)
  const isDue = useRef(false)
  useEffect(() => {
    if (!isDue.current) return
    isDue.current = false
    page.current?.querySelector<HTMLElement>('[data-arrival]')?.focus()
  })
  return [
    page,
    () => {
      isDue.current = true
    },
  ]
}
