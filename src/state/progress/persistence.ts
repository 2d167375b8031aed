import type { Keeping } from '../powers.ts'
import type { LogDatabase } from './database.ts'
import type { ProgressState } from './store.ts'

/** Asks the browser, once per device, to keep the log when space is short, and says what it answered. */
export function createPersistence(
  manager: Keeping['storageManager'],
  database: () => LogDatabase | undefined,
  publish: (state: Pick<ProgressState, 'isPersistent'>) => void,
) {
  let wasAsked = false

  async function look(): Promise<boolean> {
    const isPersistent = (await manager?.persisted()) ?? false
    wasAsked = (await database()?.marks.get('askedToPersist')) !== undefined
    if (isPersistent || wasAsked) publish({ isPersistent })
    return isPersistent
  }

  async function ask(at: number): Promise<void> {
    if (wasAsked || !manager) return
    wasAsked = true
    try {
      const isPersistent = (await manager.persisted()) || (await manager.persist())
      publish({ isPersistent })
      await database()?.marks.put({ key: 'askedToPersist', value: at })
    } catch {
      publish({ isPersistent: false })
    }
  }

  return {
    /** Says what is known, without asking the reader. */
    look,
    /** Asks, at a time in milliseconds since the Unix epoch, unless it was done before. */
    ask,
  }
}
