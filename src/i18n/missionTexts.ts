import type { i18n } from 'i18next'
import type { Language } from './languages.ts'
import type { Catalogue } from './namespaces.ts'

/** What the pages of the missions of a flow say, besides what every page says. */
export interface MissionTexts {
  /** The catalogue of that name. */
  readonly player: Catalogue
  /** What the flow is called, by its id. */
  readonly scenarios: Catalogue
  /** The sentences of the rules that the runs of the flow and its missions cite. */
  readonly rules: Catalogue
  /** All that is said of its missions, by their ids. */
  readonly missions: Catalogue
}

type Load = () => Promise<{ readonly collection: unknown }>

// A bundler follows only imports that are written out.
const loaders: Readonly<Record<string, Readonly<Record<Language, Load>>>> = {
  polling: {
    en: () => import('virtual:prose/en/missions-polling'),
    id: () => import('virtual:prose/id/missions-polling'),
    fr: () => import('virtual:prose/fr/missions-polling'),
  },
  'post-redirect-get': {
    en: () => import('virtual:prose/en/missions-post-redirect-get'),
    id: () => import('virtual:prose/id/missions-post-redirect-get'),
    fr: () => import('virtual:prose/fr/missions-post-redirect-get'),
  },
  'concurrent-edits': {
    en: () => import('virtual:prose/en/missions-concurrent-edits'),
    id: () => import('virtual:prose/id/missions-concurrent-edits'),
    fr: () => import('virtual:prose/fr/missions-concurrent-edits'),
  },
  'access-control': {
    en: () => import('virtual:prose/en/missions-access-control'),
    id: () => import('virtual:prose/id/missions-access-control'),
    fr: () => import('virtual:prose/fr/missions-access-control'),
  },
}

/**
 * Adds the texts of all missions of a flow to the catalogues `player`, `scenarios`, `cited` and `missions`; rejects when the
 * flow has none, or when they cannot be fetched.
 */
export async function addMissionTexts(translator: i18n, language: Language, flow: string): Promise<void> {
  const load = loaders[flow]?.[language]
  if (!load) throw new Error(`The flow ${flow} has no missions`)
  const { player, scenarios, rules, missions } = (await load()).collection as MissionTexts
  translator.addResourceBundle(language, 'player', player, true)
  translator.addResourceBundle(language, 'scenarios', scenarios, true)
  translator.addResourceBundle(language, 'cited', rules, true)
  translator.addResourceBundle(language, 'missions', missions, true)
}

/** Tells whether a mission's words are there. */
export function hasMissionTexts(translator: i18n, language: Language, mission: string): boolean {
  return translator.exists(`missions:${mission}.title`, { lng: language })
}
