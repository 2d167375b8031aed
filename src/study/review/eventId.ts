/**
 * An id is 26 characters: when (10), which one then (4), who wrote it (12). Digits come before letters and each part has a
 * fixed length, so ids as texts sort as the events happened.
 */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const timeLength = 10
const counterLength = 4
const writerLength = 12
const counterEnd = digits.length ** counterLength

/** What an event id looks like. */
export const eventIdPattern = /^[0-9A-HJKMNP-TV-Z]{26}$/

/** The latest time in an id that is accepted from outside, in the year 6429: ids that follow it still have room. */
export const latestIdTime = 2 ** 47

/**
 * Returns who writes, for `makeEventId`, from 60 random bits as twelve numbers from 0 to 31. Each open page needs one of its
 * own: two pages with one storage do not wait for each other.
 */
export function makeWriter(randoms: readonly number[]): string {
  return Array.from({ length: writerLength }, (_, at) => digits[Math.trunc(randoms[at] ?? 0) & 31]).join('')
}

/**
 * Returns an id after every id up to `previous`, the latest that the writer has seen (empty if none): at the time given in
 * milliseconds, or just after the previous one where the clock stands still, was set back, or is nonsense.
 */
export function makeEventId(at: number, writer: string, previous: string): string {
  const now = Number.isFinite(at) ? Math.min(Math.max(0, Math.trunc(at)), latestIdTime) : 0
  const { time, counter } = nextPlace(now, previous)
  return `${encode(time, timeLength)}${encode(counter, counterLength)}${writer}`
}

function nextPlace(now: number, previous: string): { readonly time: number; readonly counter: number } {
  const before = eventIdPattern.test(previous) ? eventIdTime(previous) : -1
  if (now > before) return { time: now, counter: 0 }
  const counter = decode(previous.slice(timeLength, timeLength + counterLength)) + 1
  return counter < counterEnd ? { time: before, counter } : { time: before + 1, counter: 0 }
}

/** Returns the time in an id, milliseconds since the Unix epoch: that of its event, or later if the clock was set back before it. */
export function eventIdTime(id: string): number {
  return decode(id.slice(0, timeLength))
}

const encode = (value: number, length: number): string =>
  length === 0 ? '' : encode(Math.floor(value / digits.length), length - 1) + digits[value % digits.length]

const decode = (text: string): number =>
  [...text].reduce((value, digit) => value * digits.length + digits.indexOf(digit), 0)
