import type { TFunction } from 'i18next'

/**
 * Writes a duration in milliseconds: below a tenth of a second in milliseconds, else in seconds. The words stand in the
 * catalogue and not in the browser's own data, since that differs from version to version, and a page drawn ahead of
 * time must say the same.
 */
export function formatDuration(t: TFunction, millis: number, form: 'duration' | 'durationShort'): string {
  const value = millis < 100 ? round(millis, 0) : round(millis / 1000, millis < 1000 ? 2 : 1)
  return t(`${form}.${millis < 100 ? 'millis' : 'seconds'}`, { ns: 'player', value, count: value })
}

/** Writes how many milliseconds later than the start something happened, always in seconds. */
export function formatElapsed(t: TFunction, millis: number): string {
  return t('durationShort.seconds', { ns: 'player', value: round(millis / 1000, 2) })
}

// Rounded before it is counted: 0.999 would be said as "1 seconds".
const round = (value: number, digits: number) => Number(value.toFixed(digits))
