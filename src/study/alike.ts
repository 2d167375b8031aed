import { kinOf } from '../http/status/kinship.ts'
import { statusClass } from '../http/status/status.ts'

/** Tells whether two codes lie so close, by class or as kin, that asking about one helps with the other. */
export function isAlike(one: number, other: number): boolean {
  return statusClass(one) === statusClass(other) || kinOf(one).includes(other)
}
