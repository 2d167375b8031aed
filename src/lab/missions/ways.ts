/** The ids of the choices made, in their order. */
export type Way = readonly string[]

/** How many ways of one mission are kept; what comes after takes the place of the oldest. */
export const maxWays = 30

/**
 * Adds a way to those that were tried. One that another goes on from is part of it and not kept twice, so what is kept
 * are the ends of a tree of choices; a way of no choices is none.
 */
export function keepWay(ways: readonly Way[], way: Way): readonly Way[] {
  if (way.length === 0 || ways.some((known) => startsWith(known, way))) return ways
  const place = ways.findIndex((known) => startsWith(way, known))
  if (place >= 0) return ways.with(place, way)
  return [...ways, way].slice(-maxWays)
}

/** Tells whether a way goes on from another, or is the same. */
export function startsWith(way: Way, start: Way): boolean {
  return start.every((choice, index) => way[index] === choice)
}

/**
 * Returns the place of the first thing that is not the same in two lists, compared as JSON; where one list ends, the
 * other differs. `undefined` when they are the same throughout.
 */
export function firstDifference(a: readonly unknown[], b: readonly unknown[]): number | undefined {
  const longer = a.length > b.length ? a : b
  const place = longer.findIndex((_, index) => JSON.stringify(a[index]) !== JSON.stringify(b[index]))
  return place < 0 ? undefined : place
}
