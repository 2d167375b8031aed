import { dayMillis } from '../../study/review/learnerDay.ts'

/** Returns the name of a file of this program, with the day it was made on, so that files sort by their age. */
export function fileName(what: string, day: number, extension: string): string {
  return `statuscope-${what}-${new Date(day * dayMillis).toISOString().slice(0, 10)}.${extension}`
}
