/** A source of numbers from 0 (included) to 1 (excluded); the same seed always gives the same ones. */
export type Random = () => number

/** Makes a generator from a seed; any number is a seed, fractions and signs included. */
export function createRandom(seed: number): Random {
  let state = scramble(Math.trunc(seed) ^ scramble(Math.trunc((seed % 1) * 0x7fffffff)))
  return () => {
    state = (state + 0x9e3779b9) | 0
    return (scramble(state) >>> 0) / 0x1_0000_0000
  }
}

/** Gives the seed of one of several independent generators, so that one participant's chance does not shift another's. */
export function deriveSeed(seed: number, index: number): number {
  return scramble(scramble(Math.trunc(seed)) + Math.imul(index + 1, 0x85ebca6b))
}

function scramble(value: number): number {
  let mixed = value | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
  return mixed ^ (mixed >>> 16)
}
