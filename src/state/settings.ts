import { createJSONStorage, persist } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { isLanguage, type Language } from '../i18n/languages.ts'
import { initialSchedule, leastRetention, mostRetention } from '../study/review/retention.ts'
import { isRecord } from './isRecord.ts'
import { settingsKey } from './settingsKey.ts'
import { isTheme, type Theme } from './themes.ts'

/** What a reader has chosen; small, and no harm if it is lost. */
export interface Settings {
  readonly theme: Theme
  /** The language chosen by hand, `undefined` until one was. */
  readonly language: Language | undefined
  /** The path last studied, for "Continue" on the home page. */
  readonly lastPath: string | undefined
  /** Whether the key `/` opens the search. */
  readonly slashSearches: boolean
  /** The probability of recall at which a card is due, from `leastRetention` to `mostRetention`. */
  readonly retention: number
}

export interface SettingsStore extends Settings {
  readonly choose: (change: Partial<Settings>) => void
}

/** A path of this site: two slashes, or a slash and what browsers take for one or leave out, would lead elsewhere. */
const ownPath = /^\/(?![/\\])[!-~]{0,299}$/

const initialSettings: Settings = {
  theme: 'auto',
  language: undefined,
  lastPath: undefined,
  slashSearches: true,
  retention: initialSchedule.retention,
}

/** Reads stored settings; whatever does not fit, or is absent, is replaced by its default, one by one. */
export function restoreSettings(stored: unknown): Settings {
  const { theme, language, lastPath, slashSearches, retention } = isRecord(stored) ? stored : {}
  const isRetention = typeof retention === 'number' && retention >= leastRetention && retention <= mostRetention
  return {
    theme: isTheme(theme) ? theme : initialSettings.theme,
    language: isLanguage(language) ? language : undefined,
    lastPath: typeof lastPath === 'string' && ownPath.test(lastPath) ? lastPath : undefined,
    slashSearches: typeof slashSearches === 'boolean' ? slashSearches : initialSettings.slashSearches,
    retention: isRetention ? retention : initialSettings.retention,
  }
}

/** What is none of these is not written over; versions differ in what they hold. */
const isStored = (json: unknown) => isRecord(json) && isRecord(json.state)

/** Makes the store of settings; without storage it lasts as long as the page. */
export function createSettings(storage: Storage | undefined): StoreApi<SettingsStore> {
  return createStore<SettingsStore>()(
    persist(
      (set) => ({
        ...initialSettings,
        choose: (change) => set(change),
      }),
      {
        name: settingsKey,
        version: 1,
        storage: createJSONStorage(() => sortingStorage(storage, isStored)),
        partialize: ({ theme, language, lastPath, slashSearches, retention }) => ({
          theme,
          language,
          lastPath,
          slashSearches,
          retention,
        }),
        migrate: (stored) => restoreSettings(stored),
        merge: (stored, current) => ({ ...current, ...restoreSettings(stored) }),
      },
    ),
  )
}

/** How many texts that could not be read are kept of one key. */
const mostAside = 9

/** Keeps a text under a key of its own. Tells whether it is kept now. */
function setAside(storage: Storage, key: string, text: string): boolean {
  const keys = Array.from({ length: mostAside }, (_, at) => `${key}.unreadable${at === 0 ? '' : `.${at + 1}`}`)
  if (keys.some((aside) => storage.getItem(aside) === text)) return true
  const free = keys.find((aside) => storage.getItem(aside) === null)
  if (free === undefined) return false
  storage.setItem(free, text)
  return true
}

/**
 * Wraps a storage for a store that cannot go on with every text: what `isUnderstood` refuses, and what is not JSON, is hidden
 * from the store and set aside, so that what the store writes next does not destroy it. Where it cannot be set aside, the
 * store writes nothing. A storage that refuses or is full neither throws nor stops the page.
 */
export function sortingStorage(storage: Storage | undefined, isUnderstood: (json: unknown) => boolean) {
  const locked = new Set<string>()
  return {
    getItem: (key: string): string | null => {
      try {
        const text = storage?.getItem(key) ?? null
        if (!storage || text === null || (isJson(text) && isUnderstood(JSON.parse(text)))) return text
        // Locked first: a full storage refuses to keep it.
        locked.add(key)
        if (setAside(storage, key, text)) locked.delete(key)
        return null
      } catch {
        return null
      }
    },
    setItem: (key: string, value: string): void => {
      if (locked.has(key)) return
      try {
        storage?.setItem(key, value)
      } catch {
        // A full or refused storage must not stop the page; the shell says once that nothing is kept.
      }
    },
    removeItem: (key: string): void => {
      try {
        storage?.removeItem(key)
      } catch {
        // As above.
      }
    },
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
