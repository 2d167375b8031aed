import { orderSituations } from './orderSituations.ts'
import { readingSituations } from './readingSituations.ts'
import type { Situation } from './situation.ts'
import type { SwapCode } from './swapCodes.ts'
import { writingSituations } from './writingSituations.ts'

/** Where each code is the right answer on the demo site. */
export const situations: Readonly<Record<SwapCode, Situation>> = {
  ...readingSituations,
  ...orderSituations,
  ...writingSituations,
}
