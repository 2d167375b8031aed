import type { i18n } from 'i18next'
import { mayCiteMore } from '../lab/mayCiteMore.ts'
import type { Language } from './languages.ts'
import { addNamespaces, type Catalogue } from './namespaces.ts'

type Load = () => Promise<{ readonly collection: unknown }>

// A bundler follows only imports that are written out.
const loaders: Readonly<Record<string, Readonly<Record<Language, Load>>>> = {
  polling: {
    en: () => import('virtual:prose/en/panel-polling'),
    id: () => import('virtual:prose/id/panel-polling'),
    fr: () => import('virtual:prose/fr/panel-polling'),
  },
  'async-conventions': {
    en: () => import('virtual:prose/en/panel-async-conventions'),
    id: () => import('virtual:prose/id/panel-async-conventions'),
    fr: () => import('virtual:prose/fr/panel-async-conventions'),
  },
  'async-mishaps': {
    en: () => import('virtual:prose/en/panel-async-mishaps'),
    id: () => import('virtual:prose/id/panel-async-mishaps'),
    fr: () => import('virtual:prose/fr/panel-async-mishaps'),
  },
  'post-redirect-get': {
    en: () => import('virtual:prose/en/panel-post-redirect-get'),
    id: () => import('virtual:prose/id/panel-post-redirect-get'),
    fr: () => import('virtual:prose/fr/panel-post-redirect-get'),
  },
  'concurrent-edits': {
    en: () => import('virtual:prose/en/panel-concurrent-edits'),
    id: () => import('virtual:prose/id/panel-concurrent-edits'),
    fr: () => import('virtual:prose/fr/panel-concurrent-edits'),
  },
  'three-editors': {
    en: () => import('virtual:prose/en/panel-three-editors'),
    id: () => import('virtual:prose/id/panel-three-editors'),
    fr: () => import('virtual:prose/fr/panel-three-editors'),
  },
  'access-control': {
    en: () => import('virtual:prose/en/panel-access-control'),
    id: () => import('virtual:prose/id/panel-access-control'),
    fr: () => import('virtual:prose/fr/panel-access-control'),
  },
}

/**
 * Adds what the panel of a flow says to the catalogue `scenarios`, and all sentences of rules where it may cite any; rejects when the
 * flow has no panel, or when the texts cannot be fetched.
 */
export async function addPanelTexts(translator: i18n, language: Language, flow: string): Promise<void> {
  const load = loaders[flow]?.[language]
  if (!load) throw new Error(`The flow ${flow} has no panel`)
  const [{ collection }] = await Promise.all([
    load(),
    mayCiteMore(flow) ? addNamespaces(translator, language, ['rules']) : undefined,
  ])
  translator.addResourceBundle(language, 'scenarios', collection as Catalogue, true)
}
