import { accessControl } from '../../lab/scenarios/accessControl.ts'
import { AccessPanel } from './AccessPanel.tsx'
import type { FlowKit } from './flowKits.ts'

export const accessControlKit: FlowKit = { scenario: accessControl, panel: AccessPanel }
