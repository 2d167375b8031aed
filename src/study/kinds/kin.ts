import { kinOf } from '../../http/status/kinship.ts'
import type { StatusRecord } from '../../http/status/status.ts'
import { findStatus } from '../../http/status/statuses.ts'

/** Returns the record of a code that is in force, else `undefined`: nobody needs to be asked what is reserved or past. */
export function inForce(code: number): StatusRecord | undefined {
  const status = findStatus(code)
  return status?.state === 'registered' ? status : undefined
}

/** Returns the kin of a code that are in force, ascending. */
export function kinInForce(code: number): readonly StatusRecord[] {
  return kinOf(code).flatMap((kin) => inForce(kin) ?? [])
}
