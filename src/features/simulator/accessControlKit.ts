import { accessControl } from '../../lab/scenarios/accessControl.ts'
import { AccessPanel } from './AccessPanel.tsx'
import type { FlowKit } from './flowKit.ts'

export const accessControlKit: FlowKit = { scenario: accessControl, panel: AccessPanel }
