import type { TFunction } from 'i18next'
import type { Control, Figure } from '../../lab/scenarios/scenario.ts'
import { formatDuration } from '../../ui/trace/duration.ts'

type Unit = Extract<Control, { readonly kind: 'range' }>['unit'] | Figure['unit']

/** Writes a number with its unit as the reader's language does. */
export function formatUnit(t: TFunction, value: number, unit: Unit): string {
  switch (unit) {
    case 'seconds':
      return t('duration.seconds', { ns: 'player', count: value })
    case 'millis':
      return formatDuration(t, value, 'durationShort')
    case 'percent':
    case 'count':
      return t(`unit.${unit}`, { ns: 'player', value })
  }
}
