import type { Level } from '../spec.ts'
import { type FieldRequirement, type StatusClass, type StatusRecord, statusClass } from './status.ts'

/** How binding Date is for an origin server with a clock. */
const dateLevels: Readonly<Record<StatusClass, Level>> = { 1: 'MAY', 2: 'MUST', 3: 'MUST', 4: 'MUST', 5: 'MAY' }

/**
 * Returns all fields that come with a status code: those of the code itself, then what holds for its whole class unless
 * the code says more of it.
 * @see RFC 9110 §6.6.1
 */
export function requirementsOf(status: StatusRecord): readonly FieldRequirement[] {
  const firstDigit = statusClass(status.code)
  const hasDate = status.requirements.some(({ field }) => field === 'Date')
  if (firstDigit === undefined || hasDate) return status.requirements
  return [...status.requirements, { field: 'Date', level: dateLevels[firstDigit], spec: 'RFC 9110 §6.6.1' }]
}
