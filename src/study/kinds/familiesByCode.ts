import { familyCodes } from '../../lab/stated/familyCodes.ts'

/**
 * Returns the names of the families that have to do with a code, by code, each list in the order of the families; `codesOf` tells which
 * codes a family has to do with, by its name, the code of its request and those that a change brings about.
 */
export function familiesByCode(
  codesOf: (name: string, base: number, changed: readonly number[]) => readonly number[],
): ReadonlyMap<number, readonly string[]> {
  const names = new Map<number, string[]>()
  for (const [name, [base, ...changed]] of Object.entries(familyCodes)) {
    for (const code of new Set(codesOf(name, base, changed))) {
      const others = names.get(code)
      if (others) others.push(name)
      else names.set(code, [name])
    }
  }
  return names
}
