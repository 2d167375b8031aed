import { asyncConventions } from '../../lab/scenarios/asyncConventions.ts'
import { asyncMishaps } from '../../lab/scenarios/asyncMishaps.ts'
import { polling } from '../../lab/scenarios/polling.ts'
import { ChoicesPanel } from './ChoicesPanel.tsx'
import type { PanelProps } from './panelProps.ts'

const strategy = ['strategy']
const convention = ['convention']
const mishaps = ['accepted', 'key', 'fate', 'cancellation', 'monitor', 'limit', 'callback']
const figures = ['requests', 'wastedPolls', 'doneToKnown', 'jobs', 'unknown']

/** All ways of waiting for the outcome of a 202, side by side. */
export function PollingPanel({ values, seed, onOpen }: PanelProps) {
  return <ChoicesPanel {...{ scenario: polling, controls: strategy, figures, values, seed, onOpen }} />
}

/** All conventions for a 202, side by side. */
export function AsyncConventionsPanel({ values, seed, onOpen }: PanelProps) {
  return <ChoicesPanel {...{ scenario: asyncConventions, controls: convention, figures, values, seed, onOpen }} />
}

/** What each choice between a mishap and none comes to. */
export function AsyncMishapsPanel({ values, seed, onOpen }: PanelProps) {
  return <ChoicesPanel {...{ scenario: asyncMishaps, controls: mishaps, figures, values, seed, onOpen }} />
}
