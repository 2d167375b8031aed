import { concurrentEdits } from '../../lab/scenarios/concurrentEdits.ts'
import { ConcurrentEditsPanel } from './ConcurrentEditsPanel.tsx'
import type { FlowKit } from './flowKit.ts'

export const concurrentEditsKit: FlowKit = { scenario: concurrentEdits, panel: ConcurrentEditsPanel }
