import { useState } from 'react'
import { usePowers } from '../../state/powers.ts'

/**
 * Returns the seed of the round that is begun next, so that a link to it can be copied before, and what draws another. No document that is
 * drawn ahead of time says it, so it may be another one there.
 */
export function useSeed(): readonly [seed: number, drawAnother: () => void] {
  const powers = usePowers()
  const [seed, setSeed] = useState(powers.chance)
  return [seed, () => setSeed(powers.chance())]
}
