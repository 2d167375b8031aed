import { settingsKey } from '../state/settingsKey.ts'

/** What may stand in the storage, unread. */
type Stored = Readonly<Partial<Record<'theme' | 'lastPath', unknown>>>

/**
 * Shows a document in the theme that was chosen last, where no worker has sent it so, and tells whether there is something to continue with. A
 * storage that refuses, or holds nonsense, changes nothing.
 */
export function showChosen({ documentElement }: Document): boolean {
  try {
    const { state: { theme, lastPath } = {} as Stored } = JSON.parse(localStorage.getItem(settingsKey) ?? '{}')
    if (theme === 'light' || theme === 'dark') documentElement.dataset.theme = theme
    else delete documentElement.dataset.theme
    return Boolean(lastPath)
  } catch {
    return false
  }
}
