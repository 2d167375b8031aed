/** One place of two lists laid beside each other: the places in them, where each has one. */
export interface Beside {
  readonly a: number | undefined
  readonly b: number | undefined
}

/**
 * Lays two short lists of texts beside each other so that as many equal ones as possible stand together, in order; the
 * cost grows with the product of the lengths.
 */
export function layBeside(a: readonly string[], b: readonly string[]): readonly Beside[] {
  // lengths[i][j] is how much the ends from i and from j have in common.
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const common = (atA: number, atB: number) => lengths[atA]?.[atB] ?? 0
  for (let atA = a.length - 1; atA >= 0; atA -= 1) {
    const row = lengths[atA]
    if (!row) continue
    for (let atB = b.length - 1; atB >= 0; atB -= 1) {
      row[atB] = a[atA] === b[atB] ? common(atA + 1, atB + 1) + 1 : Math.max(common(atA + 1, atB), common(atA, atB + 1))
    }
  }
  const beside: Beside[] = []
  let atA = 0
  let atB = 0
  while (atA < a.length || atB < b.length) {
    if (atA < a.length && atB < b.length && a[atA] === b[atB]) {
      beside.push({ a: atA, b: atB })
      atA += 1
      atB += 1
    } else if (atB >= b.length || (atA < a.length && common(atA + 1, atB) >= common(atA, atB + 1))) {
      beside.push({ a: atA, b: undefined })
      atA += 1
    } else {
      beside.push({ a: undefined, b: atB })
      atB += 1
    }
  }
  return beside
}
