import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { openSession } from '../src/state/progress/session.ts'
import type { ProgressState } from '../src/state/progress/store.ts'

/** Returns the ids of the events that the browser has on its disk, in the order in which they arrived. */
export function keptIds(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const name = 'statuscope.progress'
    // Opened before the page has made it, it would be made empty, and stand in the page's way.
    const databases = await indexedDB.databases()
    if (!databases.some((database) => database.name === name)) return []
    return new Promise<readonly string[]>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onerror = () => reject(request.error)
      request.onsuccess = () => {
        const database = request.result
        const all = database.transaction('events').objectStore('events').getAll()
        all.onerror = () => reject(all.error)
        all.onsuccess = () => {
          database.close()
          resolve(all.result.map(({ id }) => id))
        }
      }
    })
  })
}

/** What a page keeps under `log` once `openLog` has run. */
export interface WithLog {
  readonly log: ReturnType<typeof openSession>
  readonly state: () => Partial<ProgressState>
}

/** Returns where the built site has the module that reads and writes the log. */
function sessionPath(): string {
  const assets = 'dist/assets'
  const isSession = (name: string) =>
    /^session-.*\.js$/.test(name) && readFileSync(`${assets}/${name}`, 'utf8').includes('as openSession')
  const found = readdirSync(assets).find(isSession)
  if (!found) throw new Error('The built site has no module that opens the log')
  return `/assets/${found}`
}

/** Opens the log in a page with the program as it was built, for what would take too long to do by hand. */
export async function openLog(page: Page): Promise<void> {
  await page.evaluate(async (path) => {
    const module: { readonly openSession: typeof openSession } = await import(path)
    let state: Partial<ProgressState> = {}
    const log = module.openSession(
      {
        now: () => Date.now(),
        chance: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
        zoneMinutes: () => 0,
        storage: undefined,
        settings: undefined as never,
        keeping: {
          databases: { indexedDB, IDBKeyRange },
          openChannel: (name) => new BroadcastChannel(name),
          storageManager: undefined,
          later: (millis, act) => {
            const timer = setTimeout(act, millis)
            return () => clearTimeout(timer)
          },
          onReturn: () => undefined,
        },
      },
      (change) => {
        state = { ...state, ...change }
      },
    )
    Object.assign(window, { log, state: () => state })
    await log.history(undefined, 1)
  }, sessionPath())
}
