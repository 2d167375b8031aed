import type { Powers } from '../../state/powers.ts'
import type { Offline } from './offline.ts'

const hourMillis = 3_600_000
const leastMillis = 60_000

/** Looks for a newer release every hour, and when somebody comes back to the page, though not more than once a minute. */
export function watchReleases(offline: Pick<Offline, 'look'>, { now, keeping }: Pick<Powers, 'now' | 'keeping'>): void {
  let lookedAt = now()
  const look = () => {
    if (now() - lookedAt < leastMillis) return
    lookedAt = now()
    void offline.look()
  }
  const again = () => {
    look()
    keeping.later(hourMillis, again)
  }
  keeping.later(hourMillis, again)
  keeping.onReturn(look)
}
