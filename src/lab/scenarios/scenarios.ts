import { accessControl } from './accessControl.ts'
import { alreadyExists } from './alreadyExists.ts'
import { asyncConventions } from './asyncConventions.ts'
import { asyncMishaps } from './asyncMishaps.ts'
import { concurrentEdits } from './concurrentEdits.ts'
import { polling } from './polling.ts'
import { postRedirectGet } from './postRedirectGet.ts'
import type { Scenario } from './scenario.ts'
import { staleVersion } from './staleVersion.ts'
import { threeEditors } from './threeEditors.ts'
import { wrongState } from './wrongState.ts'

/** Every flow that can be run, in the order in which they are offered. */
export const scenarios: readonly Scenario[] = [
  polling,
  asyncConventions,
  asyncMishaps,
  postRedirectGet,
  concurrentEdits,
  threeEditors,
  staleVersion,
  wrongState,
  alreadyExists,
  accessControl,
]

/** Returns the scenario of an id, or `undefined` where there is none. */
export function findScenario(id: string): Scenario | undefined {
  return scenarios.find((scenario) => scenario.id === id)
}
