import { useMemo } from 'react'
import { initialControls } from '../lab/scenarios/controls.ts'
import { polling } from '../lab/scenarios/polling.ts'
import { TracePlayer } from '../ui/trace/TracePlayer.tsx'

/** One live exchange for who has just arrived: the flow that polls, as its controls are at first. */
export function HomeExchange() {
  const trace = useMemo(() => polling.run(initialControls(polling), 1), [])
  return <TracePlayer trace={trace} scenarioId={polling.id} compact />
}
