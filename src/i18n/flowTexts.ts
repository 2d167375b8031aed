import type { i18n } from 'i18next'
import type { Language } from './languages.ts'
import type { Catalogue } from './namespaces.ts'

/** What the page of a flow and those of its missions say, besides what every page says and what a mission says alone. */
export interface FlowTexts {
  /** The catalogue of that name, without what is said on the pages of missions alone. */
  readonly player: Catalogue
  /** All that is said of the flow, by its id. */
  readonly scenarios: Catalogue
  /** The sentences of the rules that its runs cite. */
  readonly rules: Catalogue
  /** What its missions are called, in the order in which they are offered. */
  readonly missions: readonly { readonly id: string; readonly flow: string; readonly title: string }[]
}

type Load = () => Promise<{ readonly collection: unknown }>

// A bundler follows only imports that are written out.
const loaders: Readonly<Record<string, Readonly<Record<Language, Load>>>> = {
  polling: {
    en: () => import('virtual:prose/en/flow-polling'),
    id: () => import('virtual:prose/id/flow-polling'),
    fr: () => import('virtual:prose/fr/flow-polling'),
  },
  'async-conventions': {
    en: () => import('virtual:prose/en/flow-async-conventions'),
    id: () => import('virtual:prose/id/flow-async-conventions'),
    fr: () => import('virtual:prose/fr/flow-async-conventions'),
  },
  'async-mishaps': {
    en: () => import('virtual:prose/en/flow-async-mishaps'),
    id: () => import('virtual:prose/id/flow-async-mishaps'),
    fr: () => import('virtual:prose/fr/flow-async-mishaps'),
  },
  'post-redirect-get': {
    en: () => import('virtual:prose/en/flow-post-redirect-get'),
    id: () => import('virtual:prose/id/flow-post-redirect-get'),
    fr: () => import('virtual:prose/fr/flow-post-redirect-get'),
  },
  'concurrent-edits': {
    en: () => import('virtual:prose/en/flow-concurrent-edits'),
    id: () => import('virtual:prose/id/flow-concurrent-edits'),
    fr: () => import('virtual:prose/fr/flow-concurrent-edits'),
  },
  'three-editors': {
    en: () => import('virtual:prose/en/flow-three-editors'),
    id: () => import('virtual:prose/id/flow-three-editors'),
    fr: () => import('virtual:prose/fr/flow-three-editors'),
  },
  'stale-version': {
    en: () => import('virtual:prose/en/flow-stale-version'),
    id: () => import('virtual:prose/id/flow-stale-version'),
    fr: () => import('virtual:prose/fr/flow-stale-version'),
  },
  'wrong-state': {
    en: () => import('virtual:prose/en/flow-wrong-state'),
    id: () => import('virtual:prose/id/flow-wrong-state'),
    fr: () => import('virtual:prose/fr/flow-wrong-state'),
  },
  'already-exists': {
    en: () => import('virtual:prose/en/flow-already-exists'),
    id: () => import('virtual:prose/id/flow-already-exists'),
    fr: () => import('virtual:prose/fr/flow-already-exists'),
  },
  'access-control': {
    en: () => import('virtual:prose/en/flow-access-control'),
    id: () => import('virtual:prose/id/flow-access-control'),
    fr: () => import('virtual:prose/fr/flow-access-control'),
  },
}

/**
 * Adds the texts of a flow to the catalogues `player`, `scenarios` and `cited`, and gives what its missions are called; rejects when
 * there is no such flow, or when they cannot be fetched.
 */
export async function addFlowTexts(translator: i18n, language: Language, flow: string): Promise<FlowTexts['missions']> {
  const load = loaders[flow]?.[language]
  if (!load) throw new Error(`No flow is called ${flow}`)
  const { player, scenarios, rules, missions } = (await load()).collection as FlowTexts
  translator.addResourceBundle(language, 'player', player, true)
  translator.addResourceBundle(language, 'scenarios', scenarios, true)
  translator.addResourceBundle(language, 'cited', rules, true)
  return missions
}
