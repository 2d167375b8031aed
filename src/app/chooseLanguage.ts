import { preferredLanguage } from '../i18n/languages.ts'
import { formatAddress } from '../state/addresses.ts'
import { createSettings } from '../state/settings.ts'

/** Returns the home page to greet a reader with: in the language chosen by hand, else in the preferred one. */
export function chooseLanguage(storage: Storage | undefined, preferences: readonly string[]): string {
  const chosen = createSettings(storage).getState().language
  return formatAddress({ kind: 'home', language: chosen ?? preferredLanguage(preferences) })
}
