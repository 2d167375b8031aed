import type { Keeping } from '../powers.ts'

export const databaseName = 'statuscope.progress'

/**
 * Tells whether a log was begun in this browser, without opening it; so it is said where the browser does not tell. It may
 * never resolve, if the browser hangs.
 */
export async function hasLog({ databases }: Pick<Keeping, 'databases'>): Promise<boolean> {
  try {
    const known = await databases?.indexedDB.databases()
    return known?.some(({ name }) => name === databaseName) ?? true
  } catch {
    return true
  }
}
