import type { i18n } from 'i18next'
import type { Language } from './languages.ts'
import type { Catalogue } from './namespaces.ts'

interface JsonModule {
  readonly default: Catalogue
}

/** Adds the words of all missions of a flow to the catalogue `missions`; rejects when they cannot be fetched. */
export async function addMissionTexts(translator: i18n, language: Language, flow: string): Promise<void> {
  const module: JsonModule = await import(`../../locales/${language}/missions/${flow}.json`, {
    with: { type: 'json' },
  })
  translator.addResourceBundle(language, 'missions', module.default, true)
}

/** Tells whether a mission's words are there. */
export function hasMissionTexts(translator: i18n, language: Language, mission: string): boolean {
  return translator.exists(`missions:${mission}.title`, { lng: language })
}
