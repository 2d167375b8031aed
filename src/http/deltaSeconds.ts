/** What stands for every number of seconds that is larger: more than 68 years. */
export const longestDeltaSeconds = 2_147_483_648

/**
 * Returns a whole number of seconds, 2^31 at most, or `undefined` for anything but decimal digits.
 * @see RFC 9111 §1.2.2
 */
export function parseDeltaSeconds(text: string): number | undefined {
  return /^[0-9]+$/.test(text) ? Math.min(Number(text), longestDeltaSeconds) : undefined
}

/**
 * Returns seconds as decimal digits, rounded up; less than zero and NaN become 0, too many 2^31.
 * @see RFC 9111 §1.2.2
 */
export function formatDeltaSeconds(seconds: number): string {
  return seconds > 0 ? String(Math.min(Math.ceil(seconds), longestDeltaSeconds)) : '0'
}
