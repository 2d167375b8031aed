import { useEffect, useState } from 'react'
import { answerAt, attempts, type Counterfactual } from '../../lab/counterfactual.ts'
import type { Before } from '../../lab/siteBefore.ts'

/** Few enough that the page answers in between. */
const attemptsAtOnce = 150

interface Search {
  readonly found: readonly Counterfactual[]
  readonly searching: boolean
}

/** Searches in small portions for what else a request could have been answered; at first what one change yields. */
export function useCounterfactuals(before: Before | undefined): Search {
  const [search, setSearch] = useState<Search>({ found: [], searching: true })
  useEffect(() => {
    if (!before) return setSearch({ found: [], searching: false })
    const { site, request, at } = before
    const present = answerAt(site, request, at)?.response.status
    const all = attempts(site, request, at)
    const byStatus = new Map<number, Counterfactual>()
    let timer = setTimeout(function portion() {
      for (let count = 0; count < attemptsAtOnce; count += 1) {
        const { value, done } = all.next()
        if (done) return setSearch({ found: inOrder(byStatus), searching: false })
        const { status } = value.answered.response
        if (status !== present && !byStatus.has(status)) byStatus.set(status, value)
      }
      timer = setTimeout(portion)
    })
    return () => clearTimeout(timer)
  }, [before])
  return search
}

/** The fewest changes first, then in the order of the codes. */
function inOrder(found: ReadonlyMap<number, Counterfactual>): readonly Counterfactual[] {
  return [...found.values()].sort(
    (a, b) => a.changes.length - b.changes.length || a.answered.response.status - b.answered.response.status,
  )
}
