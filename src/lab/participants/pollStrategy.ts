import { fieldValue } from '../../http/fields.ts'
import type { Response } from '../../http/message.ts'
import { parseRetryAfter } from '../../http/retryAfter.ts'
import type { Finding } from '../origin/rules.ts'

/** What a client knows when it has to choose when to ask again. */
export interface PollSituation {
  readonly response: Response
  /** How often it has asked the monitor. */
  readonly polls: number
  /** Now, in milliseconds. */
  readonly at: number
  /** A random number from 0 (included) to 1 (excluded). */
  readonly roll: number
}

/** How long a client waits before it asks the monitor again, in seconds, and why. */
export interface NextPoll {
  readonly seconds: number
  readonly finding: Finding
}

export type PollStrategy = (situation: PollSituation) => NextPoll

/** Asks again after the same number of seconds, whatever the origin says. */
export function fixedInterval(seconds: number): PollStrategy {
  return () => ({ seconds, finding: { rule: 'nextPoll', outcome: 'fixedInterval' } })
}

/**
 * Stays away as long as `Retry-After` says, in either of its forms; without one, or with nonsense, for a fallback.
 * @see RFC 9110 §10.2.3
 */
export function honourRetryAfter(fallbackSeconds: number): PollStrategy {
  return ({ response, at }) => {
    const seconds = parseRetryAfter(fieldValue(response.fields, 'Retry-After'), at)
    if (seconds === undefined) {
      return { seconds: fallbackSeconds, finding: { rule: 'nextPoll', outcome: 'retryAfterMissing' } }
    }
    const outcome = response.status === 429 ? 'tooOften' : 'retryAfter'
    return { seconds, finding: { rule: 'nextPoll', outcome } }
  }
}

/** Waits a random part of a time that doubles with each poll up to a longest one: exponential backoff with full jitter. */
export function backoffWithJitter(firstSeconds: number, longestSeconds: number): PollStrategy {
  return ({ polls, roll }) => ({
    seconds: roll * Math.min(longestSeconds, firstSeconds * 2 ** polls),
    finding: { rule: 'nextPoll', outcome: 'backoff' },
  })
}
