import { useEffect, useState } from 'react'
import { type Powers, usePowers } from '../../state/powers.ts'
import { learnerDay, type Moment } from '../../study/review/learnerDay.ts'

export interface Now extends Moment {
  /** The learner's day. */
  readonly day: number
}

function readNow({ now, zoneMinutes }: Powers): Now {
  const at = now()
  const moment = { at, zoneMinutes: zoneMinutes(at) }
  return { ...moment, day: learnerDay(moment) }
}

/** Returns the moment the page is looked at; one that stays open over night is told when it is looked at again. */
export function useToday(): Now {
  const powers = usePowers()
  const [today, setToday] = useState(() => readNow(powers))
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') setToday(readNow(powers))
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [powers])
  return today
}
