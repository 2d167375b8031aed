import { type StatusClass, statusClass, statusClasses } from '../../http/status/status.ts'
import { registeredCodes } from '../../http/status/statuses.ts'

/** One code of the registry, and the probability of recalling it, from 0 to 1; `undefined` where it was never asked. */
export interface RecallCell {
  readonly code: number
  readonly recall: number | undefined
}

export interface RecallRow {
  readonly digit: StatusClass
  readonly cells: readonly RecallCell[]
}

/** Lays out the registry by class; codes that are not registered but were asked about stand with their class. */
export function layOutRecall(recalls: ReadonlyMap<number, number>): readonly RecallRow[] {
  const codes = [...new Set([...registeredCodes, ...recalls.keys()])].sort((a, b) => a - b)
  return statusClasses.map((digit) => ({
    digit,
    cells: codes.filter((code) => statusClass(code) === digit).map((code) => ({ code, recall: recalls.get(code) })),
  }))
}
