import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { type Keeping, type Powers, stillPowers } from '../powers.ts'
import { createProgress } from './createProgress.ts'

/** A device for trying out what is kept: its tabs share a disk and a channel, its clock stands still until it is moved. */
export interface FakeDevice {
  /** Milliseconds since the Unix epoch. */
  time: number
  factory: IDBFactory | undefined
  isPersistGranted: boolean
  persistAsked: number
  /** Moves the clock and does what was put off until then. */
  readonly pass: (millis: number) => void
  /** Returns the powers of a tab that is opened anew. */
  readonly powers: () => Powers
  /** Returns the progress of a tab that is opened anew. */
  readonly tab: () => ReturnType<typeof createProgress>
}

/** Makes a device that nothing was kept on yet. */
export function fakeDevice(factory: IDBFactory | undefined = new IDBFactory()): FakeDevice {
  const timers = new Map<symbol, { readonly at: number; readonly act: () => void }>()
  const channels = new Set<Pick<BroadcastChannel, 'onmessage'>>()
  let random = 1

  const openChannel = (): BroadcastChannel => {
    const channel = {
      onmessage: null as BroadcastChannel['onmessage'],
      postMessage: (data: unknown) => {
        for (const other of channels) {
          const copy = structuredClone(data)
          if (other !== channel)
            queueMicrotask(() => other.onmessage?.call(other as BroadcastChannel, { data: copy } as MessageEvent))
        }
      },
    }
    channels.add(channel as BroadcastChannel)
    return channel as BroadcastChannel
  }

  const keeping = (): Keeping => ({
    databases: device.factory && { indexedDB: device.factory, IDBKeyRange },
    openChannel,
    storageManager: {
      persisted: async () => device.isPersistGranted && device.persistAsked > 0,
      persist: async () => {
        device.persistAsked += 1
        return device.isPersistGranted
      },
    },
    later: (millis, act) => {
      const timer = Symbol(`${millis} ms`)
      timers.set(timer, { at: device.time + millis, act })
      return () => timers.delete(timer)
    },
    onReturn: () => undefined,
  })

  const powers = (): Powers => ({
    ...stillPowers(),
    now: () => device.time,
    chance: () => {
      random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0
      return random >>> 7
    },
    zoneMinutes: () => 420,
    keeping: keeping(),
  })

  const device: FakeDevice = {
    time: Date.UTC(2026, 10, 27, 9),
    factory,
    isPersistGranted: true,
    persistAsked: 0,
    pass: (millis) => {
      device.time += millis
      for (const [timer, { at, act }] of timers) {
        if (at > device.time) continue
        timers.delete(timer)
        act()
      }
    },
    powers,
    tab: () => createProgress(powers()),
  }
  return device
}
