import { statuses } from '../../http/status/statuses.ts'

const words = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? []

/**
 * Returns up to `count` codes that somebody may have meant: by the distance of the first number in the text, else by
 * words shared with a reason phrase, else 404 alone.
 */
export function nearestCodes(text: string, count = 3): readonly number[] {
  const digits = /\d+/.exec(text.slice(0, 400))?.[0]
  if (digits !== undefined) {
    const number = Number(digits.slice(0, 3))
    return statuses
      .filter(({ state }) => state !== 'vendor')
      .map(({ code }) => ({ code, distance: Math.abs(code - number) }))
      .sort((a, b) => a.distance - b.distance || a.code - b.code)
      .slice(0, count)
      .map(({ code }) => code)
  }
  const asked = new Set(words(text.slice(0, 400)))
  const shared = statuses
    .map(({ code, phrase }) => ({
      code,
      shared: words(phrase).filter((word) => word.length > 2 && asked.has(word)).length,
    }))
    .filter((entry) => entry.shared > 0)
    .sort((a, b) => b.shared - a.shared || a.code - b.code)
    .slice(0, count)
    .map(({ code }) => code)
  return shared.length > 0 ? shared : [404]
}
