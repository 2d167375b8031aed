import * as v from 'valibot'
import { createJSONStorage, persist } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { keepWay, maxWays, type Way } from '../lab/missions/ways.ts'
import type { Powers } from './powers.ts'
import { sortingStorage } from './settings.ts'

/** What is kept of one mission. */
export interface MissionRecord {
  /** The version of the mission that the ways were tried in. */
  readonly version: number
  readonly isSolved: boolean
  /** Every way tried, the oldest first. */
  readonly ways: readonly Way[]
}

export interface MissionLog {
  /** By the id of the mission. */
  readonly missions: Readonly<Record<string, MissionRecord>>
  /** Keeps a way; what has been solved stays solved, and ways of another version are dropped. */
  readonly keep: (mission: { readonly id: string; readonly version: number }, way: Way, isSolved: boolean) => void
}

/** The key the log stands under. */
export const missionLogKey = 'statuscope.missions'

const storedVersion = 1
const longestWay = 200

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/))
const choice = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,60}$/))
const storedMissions = v.record(
  id,
  v.object({
    version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    isSolved: v.boolean(),
    ways: v.pipe(v.array(v.pipe(v.array(choice), v.minLength(1), v.maxLength(longestWay))), v.maxLength(maxWays)),
  }),
)
const content = v.object({ missions: storedMissions })
const envelope = v.object({ state: content, version: v.literal(storedVersion) })

/** Reads a stored log; an empty one where it does not fit. */
export function restoreMissions(stored: unknown): MissionLog['missions'] {
  const read = v.safeParse(content, stored)
  return read.success ? read.output.missions : {}
}

/** Makes the store of what has been tried and solved; without storage it lasts as long as the page. */
export function createMissionLog(storage: Storage | undefined): StoreApi<MissionLog> {
  return createStore<MissionLog>()(
    persist(
      (set) => ({
        missions: {},
        keep: (mission, way, isSolved) =>
          set(({ missions }) => ({
            missions: { ...missions, [mission.id]: kept(missions[mission.id], mission.version, way, isSolved) },
          })),
      }),
      {
        name: missionLogKey,
        version: storedVersion,
        storage: createJSONStorage(() => sortingStorage(storage, (json) => v.is(envelope, json))),
        partialize: ({ missions }) => ({ missions }),
        merge: (stored, current) => ({ ...current, missions: restoreMissions(stored) }),
      },
    ),
  )
}

function kept(before: MissionRecord | undefined, version: number, way: Way, isSolved: boolean): MissionRecord {
  const ways = before?.version === version ? before.ways : []
  return {
    version,
    isSolved: isSolved || before?.isSolved === true,
    ways: keepWay(ways, way.slice(0, longestWay)),
  }
}

const stores = new WeakMap<Powers, StoreApi<MissionLog>>()

/** Returns the one log of a page, so that it outlasts the component that shows it. */
export function missionLogOf(powers: Powers): StoreApi<MissionLog> {
  const store = stores.get(powers) ?? createMissionLog(powers.storage)
  stores.set(powers, store)
  return store
}
