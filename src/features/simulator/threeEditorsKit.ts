import { threeEditors } from '../../lab/scenarios/threeEditors.ts'
import type { FlowKit } from './flowKit.ts'
import { ThreeEditorsPanel } from './ThreeEditorsPanel.tsx'

export const threeEditorsKit: FlowKit = { scenario: threeEditors, panel: ThreeEditorsPanel }
