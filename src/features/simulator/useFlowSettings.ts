import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { navigate, useSearch } from 'wouter/use-browser-location'
import type { Scenario } from '../../lab/scenarios/scenario.ts'
import {
  type FlowAddress,
  type FlowSettings,
  firstStep,
  type RunSettings,
  readQuery,
  readStep,
  withoutStep,
  writeQuery,
} from './flowSettings.ts'

/** Browsers refuse an address that changes on every frame of a drag. */
const writeAfterMillis = 350

/** Which step of its trace a flow shows. */
export interface FlowMoment {
  /** The step that the address asked for; `undefined` where it names none. */
  readonly place: number | undefined
  /** Has to be told of each step that is gone to. */
  readonly onPlace: (place: number) => void
  /** Gives the step shown at the moment. */
  readonly current: () => number
  /** Puts a second run beside the first, or takes it away. */
  readonly compare: (other: RunSettings | undefined) => void
}

/**
 * Keeps a flow's settings and the step shown in the query of the address. A change counts at once; the address follows
 * when the hand rests, and at intervals while steps go by. A page drawn ahead of time has the start values, and so has
 * its first drawing in the browser.
 */
export function useFlowSettings(
  scenario: Scenario,
): readonly [FlowAddress, (settings: RunSettings) => void, FlowMoment] {
  const query = useSearch({ ssrSearch: '' })
  const settingsQuery = withoutStep(query)
  const [draft, setDraft] = useState<{ readonly settings: FlowSettings; readonly since: string }>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const own = useRef<string>(undefined)
  const step = useRef(firstStep)
  useEffect(() => () => clearTimeout(timer.current), [])

  const address = useMemo((): FlowAddress => {
    // A draft holds until the address changes, by our own hand or by Back and Forward.
    if (draft?.since === settingsQuery) return { settings: draft.settings, corrected: [], otherVersion: false }
    return readQuery(scenario, settingsQuery)
  }, [scenario, settingsQuery, draft])

  const [asked, setAsked] = useState(() => ({ query, place: readStep(query) }))
  if (asked.query !== query) {
    // What we wrote ourselves is behind the player already, so it asks for nothing.
    setAsked({ query, place: own.current === query ? asked.place : readStep(query) })
  }

  const latest = useRef(address.settings)
  useEffect(() => {
    latest.current = address.settings
  }, [address])

  const writeAddress = useCallback(
    (pathname: string) => {
      timer.current = undefined
      // Who has gone on meanwhile waits for another page.
      if (location.pathname !== pathname) return
      const search = writeQuery(scenario, latest.current, step.current)
      if (search === location.search) return
      own.current = search
      navigate(pathname + search + location.hash, { replace: true, state: history.state })
    },
    [scenario],
  )

  function keep(settings: FlowSettings) {
    setDraft({ settings, since: settingsQuery })
    latest.current = settings
    clearTimeout(timer.current)
    timer.current = setTimeout(writeAddress, writeAfterMillis, location.pathname)
  }

  /** A second run stays beside the first when that changes. */
  function change({ values, seed }: RunSettings) {
    const { other } = latest.current
    keep(other ? { values, seed, other } : { values, seed })
  }

  function compare(other: RunSettings | undefined) {
    const { values, seed } = latest.current
    keep(other ? { values, seed, other } : { values, seed })
  }

  const onPlace = useCallback(
    (place: number) => {
      if (step.current === place) return
      step.current = place
      timer.current ??= setTimeout(writeAddress, writeAfterMillis, location.pathname)
    },
    [writeAddress],
  )

  return [address, change, { place: asked.place, onPlace, current: () => step.current, compare }]
}
