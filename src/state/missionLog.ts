import { createJSONStorage, persist } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { keepWay, maxWays, type Way } from '../lab/missions/ways.ts'
import { isRecord } from './isRecord.ts'
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

const isId = (text: string) => /^[a-z][a-z0-9-]{0,39}$/.test(text)
const isChoice = (value: unknown) => typeof value === 'string' && /^[A-Za-z0-9_-]{1,60}$/.test(value)

function isListOf(value: unknown, isOne: (one: unknown) => boolean, most: number): value is readonly unknown[] {
  return Array.isArray(value) && value.length <= most && value.every(isOne)
}

const isWay = (value: unknown): value is Way => isListOf(value, isChoice, longestWay) && value.length > 0

function restoreRecord(stored: unknown): MissionRecord | undefined {
  const { version, isSolved, ways } = isRecord(stored) ? stored : {}
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) return undefined
  if (typeof isSolved !== 'boolean' || !isListOf(ways, isWay, maxWays)) return undefined
  return { version, isSolved, ways: ways.filter(isWay) }
}

function readMissions(stored: unknown): MissionLog['missions'] | undefined {
  if (!isRecord(stored) || !isRecord(stored.missions)) return undefined
  const records: [string, MissionRecord][] = []
  for (const [id, value] of Object.entries(stored.missions)) {
    const record = isId(id) ? restoreRecord(value) : undefined
    if (!record) return undefined
    records.push([id, record])
  }
  return Object.fromEntries(records)
}

/** Reads a stored log; an empty one where it does not fit. */
export function restoreMissions(stored: unknown): MissionLog['missions'] {
  return readMissions(stored) ?? {}
}

const isStored = (json: unknown) =>
  isRecord(json) && json.version === storedVersion && readMissions(json.state) !== undefined

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
        storage: createJSONStorage(() => sortingStorage(storage, isStored)),
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
