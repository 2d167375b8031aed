import { parseDeltaSeconds } from '../../http/deltaSeconds.ts'
import { type Fields, fieldValue } from '../../http/fields.ts'

/**
 * Returns the seconds of the preference `wait`, the first one where it comes several times; `undefined` without it or
 * where its value is nonsense.
 * @see RFC 7240 §4.3
 */
export function parseWaitPreference(fields: Fields): number | undefined {
  const wait = preferencesOf(fields).find(({ name }) => name === 'wait')
  return wait && parseDeltaSeconds(wait.value)
}

/**
 * Tells whether the client prefers an answer before the work is done.
 * @see RFC 7240 §4.1
 */
export function prefersAsync(fields: Fields): boolean {
  return preferencesOf(fields).some(({ name }) => name === 'respond-async')
}

function preferencesOf(fields: Fields): readonly { readonly name: string; readonly value: string }[] {
  const lines = fieldValue(fields, 'Prefer')
  if (lines === undefined) return []
  return lines.split(',').map((preference) => {
    const [name = '', value = ''] = (preference.split(';')[0] ?? '').split('=')
    return { name: name.trim().toLowerCase(), value: value.trim() }
  })
}
