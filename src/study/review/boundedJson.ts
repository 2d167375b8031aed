/** How much of a JSON value is accepted. */
export interface JsonBounds {
  /** Levels of arrays and objects. */
  readonly depth: number
  /** Values of every kind, the outermost included. */
  readonly values: number
  /** Characters of all texts and names together. */
  readonly characters: number
}

/**
 * Tells whether a value is one that JSON can carry, within bounds, and sets no prototype. It is asked before anything else is read
 * of what came from outside, and stops at the first thing too much.
 */
export function isBoundedJson(value: unknown, bounds: JsonBounds): boolean {
  let { values, characters } = bounds
  const fits = (text: string) => {
    characters -= text.length
    return characters >= 0
  }
  const isFine = (part: unknown, depth: number): boolean => {
    values -= 1
    if (values < 0) return false
    if (typeof part === 'string') return fits(part)
    if (typeof part === 'number') return Number.isFinite(part)
    if (part === null || typeof part === 'boolean') return true
    if (typeof part !== 'object' || depth === 0) return false
    if (Array.isArray(part)) return part.length <= values && part.every((item) => isFine(item, depth - 1))
    return (
      isPlain(part) &&
      Object.entries(part).every(([name, item]) => isName(name) && fits(name) && isFine(item, depth - 1))
    )
  }
  return isFine(value, bounds.depth)
}

const isName = (name: string) => name !== '__proto__' && name !== 'constructor' && name !== 'prototype'

/** Whichever window made it: only what a literal makes has a prototype without one. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
