import type { Request, Response } from '../http/message.ts'
import { serve } from './origin/serve.ts'
import type { Site } from './origin/site.ts'
import { changeRequest, isSamePart, type RequestChange } from './requestChange.ts'
import { requestVariants } from './requestVariants.ts'
import type { Decision } from './trace/trace.ts'

/** What the origin makes of a request in the end: the answer, held answers waited for, and why. */
export interface Answered {
  readonly site: Site
  readonly interim: readonly Response[]
  readonly decisions: readonly Decision[]
  readonly response: Response
}

/** A change to a request, one part or two, and what would be answered then. */
export interface Counterfactual {
  readonly changes: readonly RequestChange[]
  readonly request: Request
  readonly answered: Answered
}

const mostHolds = 5

/** Answers a request at a time in milliseconds; an answer that is held is waited for. */
export function answerAt(site: Site, request: Request, at: number): Answered | undefined {
  let serving = serve(site, request, at)
  const interim = [...serving.interim]
  const decisions = [...serving.decisions]
  for (let holds = 0; serving.response === undefined && holds < mostHolds; holds += 1) {
    serving = serve(serving.site, request, serving.heldUntil, serving.resume)
    interim.push(...serving.interim)
    decisions.push(...serving.decisions)
  }
  return serving.response && { site: serving.site, interim, decisions, response: serving.response }
}

/**
 * Tries all changes of one part, then all of two, and gives what each leads to. The order is fixed: the first that yields
 * a code is the smallest that does. One attempt costs one call of `serve`, or a few where the answer is held.
 */
export function* attempts(site: Site, request: Request, at: number, mostChanges: 1 | 2 = 2): Generator<Counterfactual> {
  const variants = requestVariants(site, request, at)
  for (const change of variants) yield* attempt(site, request, at, [change])
  if (mostChanges < 2) return
  for (const [index, second] of variants.entries()) {
    for (const first of variants.slice(0, index)) {
      if (!isSamePart(first, second)) yield* attempt(site, request, at, [first, second])
    }
  }
}

function* attempt(
  site: Site,
  request: Request,
  at: number,
  changes: readonly RequestChange[],
): Generator<Counterfactual> {
  const changed = changeRequest(request, changes)
  const answered = answerAt(site, changed, at)
  if (answered) yield { changes, request: changed, answered }
}

/**
 * Finds the smallest change to a request that yields a status code: the fewest parts, and among equals the one that stands
 * first in `requestVariants`. `undefined` where no change of two parts that is tried yields it.
 */
export function findCounterfactual(
  site: Site,
  request: Request,
  at: number,
  status: number,
): Counterfactual | undefined {
  for (const tried of attempts(site, request, at)) {
    if (tried.answered.response.status === status) return tried
  }
  return undefined
}

/** Lists, for each code but the present one that one change or two yield, the smallest change, in the order of the codes. */
export function reachableCodes(
  site: Site,
  request: Request,
  at: number,
  mostChanges: 1 | 2 = 2,
): readonly Counterfactual[] {
  const present = answerAt(site, request, at)?.response.status
  const found = new Map<number, Counterfactual>()
  for (const tried of attempts(site, request, at, mostChanges)) {
    const { status } = tried.answered.response
    if (status !== present && !found.has(status)) found.set(status, tried)
  }
  return [...found.values()].sort((a, b) => a.answered.response.status - b.answered.response.status)
}
