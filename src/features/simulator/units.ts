import type { Control, Figure } from '../../lab/scenarios/scenario.ts'
import { formatDuration } from '../../ui/trace/duration.ts'

type Unit = Extract<Control, { readonly kind: 'range' }>['unit'] | Figure['unit']

/** Writes a number with its unit as the reader's language does. */
export function formatUnit(value: number, unit: Unit, language: string): string {
  switch (unit) {
    case 'seconds':
      return new Intl.NumberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(value)
    case 'millis':
      return formatDuration(value, language, 'short')
    case 'percent':
      return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100)
    case 'count':
      return new Intl.NumberFormat(language).format(value)
  }
}
