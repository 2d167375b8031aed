import { asyncConventions } from '../../lab/scenarios/asyncConventions.ts'
import { asyncMishaps } from '../../lab/scenarios/asyncMishaps.ts'
import { AsyncConventionsPanel, AsyncMishapsPanel } from './AsyncPanels.tsx'
import type { FlowKit } from './flowKit.ts'

export const asyncConventionsKit: FlowKit = { scenario: asyncConventions, panel: AsyncConventionsPanel }
export const asyncMishapsKit: FlowKit = { scenario: asyncMishaps, panel: AsyncMishapsPanel }
