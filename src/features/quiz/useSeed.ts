import { useEffect, useState } from 'react'
import { usePowers } from '../../state/powers.ts'

/** Returns the seed of the round that is begun next, so that a link to it can be copied before, and what draws another. */
export function useSeed(): readonly [seed: number | undefined, drawAnother: () => void] {
  const powers = usePowers()
  const [seed, setSeed] = useState<number>()
  // Drawn once the page is alive: what is drawn ahead of time is the same for everyone.
  useEffect(() => setSeed(powers.chance()), [powers])
  return [seed, () => setSeed(powers.chance())]
}
