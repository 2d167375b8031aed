import { useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { missionLogOf } from '../../state/missionLog.ts'
import { usePowers } from '../../state/powers.ts'
import { seenLogOf } from '../../state/seenLog.ts'
import { type CourseStep, roundKey, stepKey } from '../../study/courseStep.ts'

const never = () => () => {}

/**
 * Returns what tells whether a step is done: a page once it has been opened, a mission once it is solved, a round once its
 * last question is answered. A page drawn ahead of time, and its first drawing in the browser, knows of nothing.
 */
export function useProgress(): (step: CourseStep) => boolean {
  const powers = usePowers()
  const seen = useStore(seenLogOf(powers), (log) => log.seen)
  const missions = useStore(missionLogOf(powers), (log) => log.missions)
  const knows = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (step) => {
    if (!knows) return false
    if (step.kind === 'mission') return missions[step.id]?.isSolved === true
    return seen.has(step.kind === 'round' ? roundKey(step.codes) : stepKey(step))
  }
}
