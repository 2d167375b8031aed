import { polling } from '../../lab/scenarios/polling.ts'
import type { FlowKit } from './flowKits.ts'
import { PollingPanel } from './PollingPanel.tsx'

export const pollingKit: FlowKit = { scenario: polling, panel: PollingPanel }
