import { clientErrors } from './clientErrors.ts'
import { furtherClientErrors } from './furtherClientErrors.ts'
import { informational } from './informational.ts'
import { redirection } from './redirection.ts'
import { serverErrors } from './serverErrors.ts'
import type { StatusRecord } from './status.ts'
import { statusClass } from './status.ts'
import { successful } from './successful.ts'
import { vendorOnly } from './vendorOnly.ts'
import { vendorUsesOf } from './vendorUses.ts'

const tables = [
  ...informational,
  ...successful,
  ...redirection,
  ...clientErrors,
  ...furtherClientErrors,
  ...serverErrors,
  ...vendorOnly,
] as const

/** Every number this program has a record of, registered or a vendor's. */
export type StatusCode = (typeof tables)[number]['code']

/** Every record: one for each line of the IANA registry and each number of a vendor, ascending. */
export const statuses: readonly StatusRecord[] = tables
  .map((facts) => ({ ...facts, vendorUses: vendorUsesOf(facts.code) }))
  .sort((a, b) => a.code - b.code)

const byCode = new Map(statuses.map((status) => [status.code, status]))

/**
 * Returns the record of a status code, or `undefined` for a number that neither IANA nor a known vendor uses.
 * @see RFC 9110 §15
 */
export function findStatus(code: number): StatusRecord | undefined {
  return byCode.get(code)
}

/** The numbers that have a line in the IANA registry, whatever its state, ascending. @see RFC 9110 §16.2.1 */
export const registeredCodes: readonly number[] = statuses
  .filter((status) => status.state !== 'vendor')
  .map((status) => status.code)

/**
 * Returns the status code as which a client treats a response: the code itself where its meaning is registered, x00 of
 * its class where it is not, and 500 for anything outside 100 to 599.
 * @see RFC 9110 §15
 */
export function effectiveStatus(code: number): number {
  const firstDigit = statusClass(code)
  if (firstDigit === undefined) return 500
  const status = findStatus(code)
  return status === undefined || status.next === 'treatAsClass' ? firstDigit * 100 : code
}
