/** Writes a duration in a language, in the unit a person would say it in; milliseconds in. */
export function formatDuration(millis: number, language: string, unitDisplay: 'long' | 'short'): string {
  const [value, unit, maximumFractionDigits] = chooseUnit(millis)
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay, maximumFractionDigits }).format(value)
}

function chooseUnit(millis: number): readonly [value: number, unit: string, fractionDigits: number] {
  if (millis < 100) return [millis, 'millisecond', 0]
  if (millis < 120_000) return [millis / 1000, 'second', millis < 1000 ? 2 : 1]
  return [millis / 60_000, 'minute', 1]
}

/** Writes how much later than the start something happened, always in seconds; milliseconds in. */
export function formatElapsed(millis: number, language: string): string {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'narrow',
    maximumFractionDigits: 2,
  }).format(millis / 1000)
}
