import { useMemo } from 'react'
import { useStore } from 'zustand'
import { usePowers } from '../../state/powers.ts'
import { progressOf } from '../../state/progress/progressOf.ts'
import type { Learner } from '../../study/dailySubjects.ts'
import { learnerDay } from '../../study/review/learnerDay.ts'

/** Returns what the learner brings to a round, as far as their log has been read: until then they are new to it. */
export function useLearner(): Learner {
  const powers = usePowers()
  const progress = useStore(progressOf(powers), (store) => store.progress)
  const retention = useStore(powers.settings, (settings) => settings.retention)
  return useMemo(() => {
    const at = powers.now()
    const today = learnerDay({ at, zoneMinutes: powers.zoneMinutes(at) })
    return { progress, today, schedule: { retention } }
  }, [powers, progress, retention])
}
