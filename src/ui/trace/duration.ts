import type { TFunction } from 'i18next'

/**
 * Writes a duration in milliseconds in the unit a person would say it in. The words stand in the catalogue and not in
 * the browser's own data, since these differ from version to version and a page drawn ahead of time must say the same.
 */
export function formatDuration(t: TFunction, millis: number, form: 'duration' | 'durationShort'): string {
  const [count, unit] = chooseUnit(millis)
  return t(`${form}.${unit}`, { ns: 'player', count })
}

/** Writes how many milliseconds later than the start something happened, always in seconds. */
export function formatElapsed(t: TFunction, millis: number): string {
  return t('durationShort.seconds', { ns: 'player', count: round(millis / 1000, 2) })
}

function chooseUnit(millis: number): readonly [count: number, unit: 'millis' | 'seconds' | 'minutes'] {
  if (millis < 100) return [round(millis, 0), 'millis']
  if (millis < 120_000) return [round(millis / 1000, millis < 1000 ? 2 : 1), 'seconds']
  return [round(millis / 60_000, 1), 'minutes']
}

// Rounded before it is counted: 0.999 would be said as "1 seconds".
const round = (value: number, digits: number) => Number(value.toFixed(digits))
