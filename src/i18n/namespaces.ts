import { createInstance, type i18n } from 'i18next'
import { formatNumber } from './formatNumber.ts'
import type { Language } from './languages.ts'

/** The catalogues of short texts: one for what every page shows, the rest for kinds of pages and parts of them. */
export type Namespace =
  | 'app'
  | 'facts'
  | 'behaviour'
  | 'guidelines'
  | 'player'
  | 'tools'
  | 'rules'
  | 'quiz'
  | 'progress'
  | 'questions'
  | 'situations'
  | 'courses'
  | 'which'
  | 'classes'
  | 'frameworks'
  | 'witness'
  | 'wire'
  | 'reference'
  | 'data'
  | 'accessibility'
  | 'swap'
  | 'home'
  | 'noCode'
  | 'offline'
  | 'unknown'
  | 'search'

/**
 * Where the sentence of a rule is looked up: among all of them, or among those that a page has loaded because its runs
 * cite them.
 */
export const ruleNamespaces = ['rules', 'cited']

export type Catalogue = Readonly<Record<string, unknown>>

interface JsonModule {
  readonly default: Catalogue
}

/** Loads one catalogue of one language; rejects when it cannot be fetched. */
export async function loadNamespace(language: Language, namespace: Namespace): Promise<Catalogue> {
  const module: JsonModule = await import(`../../locales/${language}/${namespace}.json`, { with: { type: 'json' } })
  return module.default
}

/**
 * Makes a translator for one language that knows no texts yet. There is one for each language, so that a page and its
 * texts change at the same moment; escaping is React's work.
 */
export function createTranslator(language: Language): i18n {
  const translator = createInstance({
    lng: language,
    fallbackLng: false,
    ns: [],
    defaultNS: 'app',
    resources: {},
    initAsync: false,
    interpolation: { escapeValue: false },
    // A key without its text is a fault of ours: it is said aloud, so that a build or a test fails on it.
    saveMissing: true,
    missingKeyHandler: (languages, namespace, key) => {
      console.error(`${languages.join()} has no text for ${namespace}:${key}`)
    },
    react: { useSuspense: false },
  })
  void translator.init()
  translator.services.formatter?.add('number', (value, _, form) => formatNumber(language, value, form))
  return translator
}

/** Loads the catalogues that a translator does not have yet. */
export async function addNamespaces(translator: i18n, language: Language, needed: readonly Namespace[]): Promise<void> {
  const missing = needed.filter((namespace) => !translator.hasResourceBundle(language, namespace))
  const loaded = await Promise.all(missing.map((namespace) => loadNamespace(language, namespace)))
  missing.forEach((namespace, index) => {
    translator.addResourceBundle(language, namespace, loaded[index])
  })
}
