import { polling } from '../../lab/scenarios/polling.ts'
import { ChoicesPanel } from './ChoicesPanel.tsx'
import type { PanelProps } from './panelProps.ts'

const controls = ['strategy']

/** All ways of waiting for the outcome of a 202, side by side. */
export function PollingPanel({ values, seed, onOpen }: PanelProps) {
  return <ChoicesPanel {...{ scenario: polling, controls, values, seed, onOpen }} />
}
