import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mission, Play } from '../../lab/missions/mission.ts'
import { firstDifference } from '../../lab/missions/ways.ts'
import { stepsOf, type TraceStep } from '../../ui/trace/steps.ts'
import styles from './MissionWays.module.css'
import { WayColumn } from './WayColumn.tsx'

interface Props {
  readonly mission: Mission
  readonly plays: readonly Play[]
}

const stepsIn = (play: Play | undefined): readonly TraceStep[] => {
  const trace = play?.moments.at(-1)?.trace
  return trace ? stepsOf(trace) : []
}

/** Two ways through a mission in two columns, with the first step at which they differ marked in both. */
export function WaysBeside({ mission, plays }: Props) {
  const { t } = useTranslation('player')
  const [chosen, setChosen] = useState<readonly [number, number]>()
  // Until somebody chooses, the last two.
  const [left, right] = chosen?.every((one) => one < plays.length) ? chosen : [plays.length - 2, plays.length - 1]
  const [a, b] = [plays[left], plays[right]]
  const [stepsA, stepsB] = useMemo(() => [stepsIn(a), stepsIn(b)], [a, b])
  if (!a || !b) return null
  const parting = firstDifference(a.made, b.made)
  const differing = firstDifference(stepsA, stepsB)
  const column = { mission, participants: mission.participants, differing, parting }
  return (
    <section className={styles.beside} aria-labelledby="beside">
      <h3 id="beside">{t('mission.beside.title')}</h3>
      <div className={styles.selects}>
        <WaySelect
          label={t('mission.beside.first')}
          count={plays.length}
          value={left}
          onChange={(way) => setChosen([way, right])}
        />
        <WaySelect
          label={t('mission.beside.second')}
          count={plays.length}
          value={right}
          onChange={(way) => setChosen([left, way])}
        />
      </div>
      <p aria-live="polite">
        {parting === undefined ? t('mission.beside.same') : t('mission.beside.part', { move: parting + 1 })}
      </p>
      <div className={styles.columns}>
        <WayColumn {...column} number={left + 1} play={a} steps={stepsA} />
        <WayColumn {...column} number={right + 1} play={b} steps={stepsB} />
      </div>
    </section>
  )
}

interface SelectProps {
  readonly label: string
  readonly count: number
  readonly value: number
  readonly onChange: (way: number) => void
}

function WaySelect({ label, count, value, onChange }: SelectProps) {
  const { t } = useTranslation('player')
  const id = useId()
  return (
    <div className={styles.select}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {Array.from({ length: count }, (_, way) => (
          <option key={`${way}`} value={way}>
            {t('mission.ways.name', { number: way + 1 })}
          </option>
        ))}
      </select>
    </div>
  )
}
