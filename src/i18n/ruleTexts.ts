import type { i18n } from 'i18next'
import type { Story } from '../lab/origin/citedRules.ts'
import type { Language } from './languages.ts'
import type { Catalogue } from './namespaces.ts'

type Load = () => Promise<{ readonly collection: unknown }>

// A bundler follows only imports that are written out.
const loaders: Readonly<Record<Story, Readonly<Record<Language, Load>>>> = {
  jobs: {
    en: () => import('virtual:prose/en/rulesOfJobs'),
    id: () => import('virtual:prose/id/rulesOfJobs'),
    fr: () => import('virtual:prose/fr/rulesOfJobs'),
  },
  orders: {
    en: () => import('virtual:prose/en/rulesOfOrders'),
    id: () => import('virtual:prose/id/rulesOfOrders'),
    fr: () => import('virtual:prose/fr/rulesOfOrders'),
  },
  edits: {
    en: () => import('virtual:prose/en/rulesOfEdits'),
    id: () => import('virtual:prose/id/rulesOfEdits'),
    fr: () => import('virtual:prose/fr/rulesOfEdits'),
  },
  access: {
    en: () => import('virtual:prose/en/rulesOfAccess'),
    id: () => import('virtual:prose/id/rulesOfAccess'),
    fr: () => import('virtual:prose/fr/rulesOfAccess'),
  },
}

/** Adds the sentences of the rules that runs of a story cite to the catalogue `cited`; rejects when they cannot be fetched. */
export async function addRuleTexts(translator: i18n, language: Language, story: Story): Promise<void> {
  if (translator.hasResourceBundle(language, 'rules')) return
  const { collection } = await loaders[story][language]()
  translator.addResourceBundle(language, 'cited', collection as Catalogue, true)
}
