import { polling } from '../../lab/scenarios/polling.ts'
import type { FlowKit } from './flowKit.ts'
import { PollingPanel } from './PollingPanel.tsx'

export const pollingKit: FlowKit = { scenario: polling, panel: PollingPanel }
