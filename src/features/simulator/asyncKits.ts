import { asyncConventions } from '../../lab/scenarios/asyncConventions.ts'
import { asyncMishaps } from '../../lab/scenarios/asyncMishaps.ts'
import { polling } from '../../lab/scenarios/polling.ts'
import { AsyncConventionsPanel, AsyncMishapsPanel, PollingPanel } from './AsyncPanels.tsx'
import type { FlowKit } from './flowKits.ts'

export const pollingKit: FlowKit = { scenario: polling, panel: PollingPanel }
export const asyncConventionsKit: FlowKit = { scenario: asyncConventions, panel: AsyncConventionsPanel }
export const asyncMishapsKit: FlowKit = { scenario: asyncMishaps, panel: AsyncMishapsPanel }
