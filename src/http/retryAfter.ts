import { formatDeltaSeconds, parseDeltaSeconds } from './deltaSeconds.ts'
import { parseHttpDate } from './httpDate.ts'

/**
 * Returns the seconds to wait after a response received `at`, in milliseconds since the Unix epoch: never negative,
 * never NaN, 0 for a date in the past, `undefined` where the field is absent or nonsense.
 * @see RFC 9110 §10.2.3
 */
export function parseRetryAfter(value: string | undefined, at: number): number | undefined {
  if (value === undefined) return undefined
  const delay = parseDeltaSeconds(value)
  if (delay !== undefined) return delay
  const date = parseHttpDate(value, at)
  if (date === undefined || !Number.isFinite(at)) return undefined
  // Rounded up, since less would come back before the named time.
  return Math.max(0, Math.ceil((date - at) / 1000))
}

/**
 * Returns the field value for a number of seconds, rounded up; less than zero and NaN become 0.
 * @see RFC 9110 §10.2.3
 */
export function formatRetryAfter(seconds: number): string {
  return formatDeltaSeconds(seconds)
}
