import { asyncConventions } from '../../lab/scenarios/asyncConventions.ts'
import { asyncMishaps } from '../../lab/scenarios/asyncMishaps.ts'
import { ChoicesPanel } from './ChoicesPanel.tsx'
import type { PanelProps } from './panelProps.ts'

const convention = ['convention']
const mishaps = ['accepted', 'key', 'fate', 'cancellation', 'monitor', 'limit', 'callback']

/** All conventions for a 202, side by side. */
export function AsyncConventionsPanel({ values, seed, onOpen }: PanelProps) {
  return <ChoicesPanel {...{ scenario: asyncConventions, controls: convention, values, seed, onOpen }} />
}

/** What each choice between a mishap and none comes to. */
export function AsyncMishapsPanel({ values, seed, onOpen }: PanelProps) {
  return <ChoicesPanel {...{ scenario: asyncMishaps, controls: mishaps, values, seed, onOpen }} />
}
