const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const shortDay = `(${days.map((day) => day.slice(0, 3)).join('|')})`
const longDay = `(${days.join('|')})`
const month = `(${months.join('|')})`
const time = '([0-9]{2}):([0-9]{2}):([0-9]{2})'

const imfFixdate = new RegExp(`^${shortDay}, ([0-9]{2}) ${month} ([0-9]{4}) ${time} GMT$`)
const rfc850Date = new RegExp(`^${longDay}, ([0-9]{2})-${month}-([0-9]{2}) ${time} GMT$`)
const asctimeDate = new RegExp(`^${shortDay} ${month} ([0-9]{2}| [0-9]) ${time} ([0-9]{4})$`)

interface Parts {
  readonly weekday: string
  readonly year: number
  readonly month: string
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** Returns the time the parts name, or `undefined` where no such day, hour or weekday exists. */
function toMillis(parts: Parts): number | undefined {
  const { hour, minute, second } = parts
  const isLeapSecond = hour === 23 && minute === 59 && second === 60
  if (hour > 23 || minute > 59 || (second > 59 && !isLeapSecond)) return undefined
  const midnight = new Date(0)
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  midnight.setUTCFullYear(parts.year, months.indexOf(parts.month), parts.day)
  if (midnight.getUTCDate() !== parts.day) return undefined
  if (!days[midnight.getUTCDay()]?.startsWith(parts.weekday)) return undefined
  return midnight.getTime() + ((hour * 60 + minute) * 60 + second) * 1000
}

/** The year with these last two digits that lies furthest ahead without being more than 50 years in the future. */
function fullYear(parts: Parts, now: number): number {
  const limit = new Date(now)
  limit.setUTCFullYear(limit.getUTCFullYear() + 50)
  const century = Math.floor(limit.getUTCFullYear() / 100) * 100
  const candidate = new Date(0)
  candidate.setUTCFullYear(century + parts.year, months.indexOf(parts.month), parts.day)
  candidate.setUTCHours(parts.hour, parts.minute, parts.second)
  return candidate.getTime() > limit.getTime() ? century - 100 + parts.year : century + parts.year
}

/**
 * Returns the milliseconds since the Unix epoch that a date in one of HTTP's three formats names; `now`, in the same
 * unit, decides the century of a two-digit year. Nonsense, an impossible date or a wrong weekday gives `undefined`.
 * @see RFC 9110 §5.6.7
 */
export function parseHttpDate(text: string, now: number): number | undefined {
  const fixdate = imfFixdate.exec(text)
  if (fixdate) {
    const [, weekday, day, month, year, hour, minute, second] = fixdate
    return toMillis(partsOf({ weekday, day, month, year, hour, minute, second }))
  }
  const asctime = asctimeDate.exec(text)
  if (asctime) {
    const [, weekday, month, day, hour, minute, second, year] = asctime
    return toMillis(partsOf({ weekday, day, month, year, hour, minute, second }))
  }
  const rfc850 = rfc850Date.exec(text)
  if (rfc850) {
    const [, weekday, day, month, year, hour, minute, second] = rfc850
    const parts = partsOf({ weekday, day, month, year, hour, minute, second })
    return toMillis({ ...parts, year: fullYear(parts, now) })
  }
  return undefined
}

function partsOf(matched: { readonly [part in keyof Parts]: string | undefined }): Parts {
  return {
    weekday: matched.weekday ?? '',
    year: Number(matched.year),
    month: matched.month ?? '',
    day: Number(matched.day),
    hour: Number(matched.hour),
    minute: Number(matched.minute),
    second: Number(matched.second),
  }
}

const firstMillis = -62_167_219_200_000 // Sat, 01 Jan 0000 00:00:00 GMT
const lastMillis = 253_402_300_799_999 // Fri, 31 Dec 9999 23:59:59 GMT

/**
 * Returns a time in milliseconds since the Unix epoch as an IMF-fixdate, cut to whole seconds; what a four-digit year
 * cannot say becomes the nearest time it can, and NaN the epoch.
 * @see RFC 9110 §5.6.7
 */
export function formatHttpDate(millis: number): string {
  const within = Number.isNaN(millis) ? 0 : Math.min(Math.max(millis, firstMillis), lastMillis)
  // ECMAScript defines toUTCString as exactly this format, in English whatever the locale.
  return new Date(within).toUTCString()
}
