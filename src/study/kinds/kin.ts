import { kinOf } from '../../http/status/kinship.ts'
import type { StatusRecord } from '../../http/status/status.ts'
import { findStatus, registeredCodes } from '../../http/status/statuses.ts'
import type { Random } from '../../lab/random.ts'
import { drawDistractors } from '../distractors.ts'
import { shuffle } from '../draw.ts'
import type { Option, Said, Task } from '../question.ts'

/** Returns the record of a code that is in force, else `undefined`: nobody needs to be asked what is reserved or past. */
export function inForce(code: number): StatusRecord | undefined {
  const status = findStatus(code)
  return status?.state === 'registered' ? status : undefined
}

/** The codes in force, ascending. */
export const codesInForce: readonly number[] = registeredCodes.filter((code) => inForce(code) !== undefined)

/** Returns the kin of a code that are in force, ascending. */
export function kinInForce(code: number): readonly StatusRecord[] {
  return kinOf(code).flatMap((kin) => inForce(kin) ?? [])
}

/**
 * Makes the task to find one code among two of its kin, each option shown as what it says of its code; `undefined` where
 * there are not two kin that fit. Of every option it is told when it is that code.
 */
export function taskAmongKin(
  code: number,
  kin: readonly number[],
  random: Random,
  shown: (code: number) => Said,
  readAlike?: (one: number, other: number) => boolean,
): Task | undefined {
  const drawn = drawDistractors(code, kin, random, readAlike)
  if (drawn === undefined) return undefined
  const options = shuffle([code, ...drawn], random).map((each): Option => {
    const against = each === code ? drawn : [code]
    const spec = findStatus(each)?.spec
    return {
      key: `${each}`,
      code: each,
      shown: shown(each),
      reasons: against.map((other) => ({ because: { said: 'when', code: each, against: other }, spec })),
    }
  })
  return { form: 'one', options, right: `${code}` }
}
