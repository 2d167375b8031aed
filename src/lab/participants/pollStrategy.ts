import { fieldValue, hasField } from '../../http/fields.ts'
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
  /** What the question carries in `Prefer`. */
  readonly prefer?: string
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

/**
 * Asks again at once and lets the origin hold the answer for a number of seconds. An origin that has not said it
 * honours that would be asked without a pause, so there the client stays away as `Retry-After` says, else for a fallback.
 * @see RFC 7240 §4.3
 */
export function longPoll(waitSeconds: number, fallbackSeconds: number): PollStrategy {
  const prefer = `wait=${waitSeconds}`
  const staysAway = honourRetryAfter(fallbackSeconds)
  return (situation) => {
    const { response, polls } = situation
    const isHonoured = hasField(response.fields, 'Preference-Applied')
    if (response.status === 429 || (polls > 0 && !isHonoured)) return { ...staysAway(situation), prefer }
    return { seconds: 0, finding: { rule: 'nextPoll', outcome: 'longPoll' }, prefer }
  }
}
