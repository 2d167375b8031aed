import type { Random } from '../lab/random.ts'

/** Returns the items in an order in which every permutation is equally likely. */
export function shuffle<T>(items: readonly T[], random: Random): readonly T[] {
  const rest = [...items]
  return items.flatMap(() => rest.splice(Math.floor(random() * rest.length), 1))
}

/** Returns one of the items, as likely as its weight says (each alike if none is given), or `undefined` of none. */
export function drawOne<T>(items: readonly T[], random: Random, weigh: (item: T) => number = () => 1): T | undefined {
  const total = items.reduce((sum, item) => sum + weigh(item), 0)
  let left = random() * total
  return items.find((item) => {
    left -= weigh(item)
    return left < 0
  })
}
