import { readingSituations, writingSituations } from './articleSituations.ts'
import type { Situation } from './situation.ts'
import { orderAndStaffSituations, reportSituations } from './workSituations.ts'

const all = [...readingSituations, ...writingSituations, ...reportSituations, ...orderAndStaffSituations] as const

export type SituationId = (typeof all)[number]['id']

export interface NamedSituation extends Situation {
  readonly id: SituationId
}

/** Every situation in which two answers are looked for, in the order in which they are tried. */
export const situations: readonly NamedSituation[] = all
