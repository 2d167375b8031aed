import { alreadyExists } from '../../lab/scenarios/alreadyExists.ts'
import { staleVersion } from '../../lab/scenarios/staleVersion.ts'
import { wrongState } from '../../lab/scenarios/wrongState.ts'
import type { FlowKit } from './flowKit.ts'

export const staleVersionKit: FlowKit = { scenario: staleVersion }
export const wrongStateKit: FlowKit = { scenario: wrongState }
export const alreadyExistsKit: FlowKit = { scenario: alreadyExists }
