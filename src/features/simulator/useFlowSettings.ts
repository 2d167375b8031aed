import { useEffect, useMemo, useRef, useState } from 'react'
import { navigate, useSearch } from 'wouter/use-browser-location'
import type { Scenario } from '../../lab/scenarios/scenario.ts'
import { type FlowAddress, type FlowSettings, readQuery, writeQuery } from './flowSettings.ts'

/** Browsers refuse an address that changes on every frame of a drag. */
const writeAfterMillis = 350

/**
 * Keeps a flow's settings in the query of the address. A change counts at once; the address follows when the hand
 * rests. A page drawn ahead of time has the start values, and so has its first drawing in the browser.
 */
export function useFlowSettings(scenario: Scenario): readonly [FlowAddress, (settings: FlowSettings) => void] {
  const query = useSearch({ ssrSearch: '' })
  const [draft, setDraft] = useState<{ readonly settings: FlowSettings; readonly since: string }>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const address = useMemo((): FlowAddress => {
    // A draft holds until the address changes, by our own hand or by Back and Forward.
    if (draft?.since === query) return { settings: draft.settings, corrected: [], otherVersion: false }
    return readQuery(scenario, query)
  }, [scenario, query, draft])

  function change(settings: FlowSettings) {
    setDraft({ settings, since: query })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const url = location.pathname + writeQuery(scenario, settings) + location.hash
      navigate(url, { replace: true, state: history.state })
    }, writeAfterMillis)
  }

  return [address, change]
}
