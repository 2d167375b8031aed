import { useMemo } from 'react'
import { navigate, useSearch } from 'wouter/use-browser-location'
import type { Mission } from '../../lab/missions/mission.ts'
import type { Way } from '../../lab/missions/ways.ts'
import { type MissionAddress, readWay, writeWay } from './missionWay.ts'

/**
 * Keeps the way through a mission in the query of the address, which is replaced with each choice. A page drawn ahead
 * of time stands at the start, and so does its first drawing in the browser.
 */
export function useMissionWay(mission: Mission): readonly [MissionAddress, (way: Way) => void] {
  const query = useSearch({ ssrSearch: '' })
  const address = useMemo(() => readWay(mission, query), [mission, query])
  const goTo = (way: Way) =>
    navigate(location.pathname + writeWay(mission, way) + location.hash, { replace: true, state: history.state })
  return [address, goTo]
}
