import { type Address, parseAddress } from '../state/addresses.ts'
import type { Page } from './page.ts'

/** So many pages are kept ready, the one asked for last longest. */
const mostKept = 6

/** Pages that are opened before anybody goes to them. */
export interface PreparedPages {
  /** Opens the page at a path, as far as that has not begun; what fails is forgotten and tried anew when it is needed. */
  readonly prepare: (path: string) => void
  /** Gives the page at a path: at once when it is ready, else as a promise, which rejects when it cannot be fetched. */
  readonly open: (path: string) => Page | Promise<Page>
}

/** Makes a keeper of pages; `openAddress` loads one, `parse` reads its path. */
export function createPreparedPages(openAddress: (address: Address) => Promise<Page>): PreparedPages {
  const kept = new Map<string, { page?: Page; readonly opening: Promise<Page> }>()

  function begin(path: string) {
    const known = kept.get(path)
    const entry: { page?: Page; readonly opening: Promise<Page> } = known ?? {
      opening: openAddress(parseAddress(path)).then(
        (page) => {
          entry.page = page
          return page
        },
        (reason: unknown) => {
          kept.delete(path)
          throw reason
        },
      ),
    }
    kept.delete(path)
    kept.set(path, entry)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return entry
  }

  return {
    prepare: (path) => void begin(path).opening.catch(() => undefined),
    open: (path) => {
      const { page, opening } = begin(path)
      return page ?? opening
    },
  }
}
