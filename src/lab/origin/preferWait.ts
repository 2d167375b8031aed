import { parseDeltaSeconds } from '../../http/deltaSeconds.ts'
import { type Fields, fieldValue } from '../../http/fields.ts'

/**
 * Returns the seconds of the preference `wait`, the first one where it comes several times; `undefined` without it or
 * where its value is nonsense.
 * @see RFC 7240 §4.3
 */
export function parseWaitPreference(fields: Fields): number | undefined {
  for (const preference of (fieldValue(fields, 'Prefer') ?? '').split(',')) {
    const [name, value] = (preference.split(';')[0] ?? '').split('=')
    if (name?.trim().toLowerCase() === 'wait') return parseDeltaSeconds(value?.trim() ?? '')
  }
  return undefined
}
