import type { i18n } from 'i18next'
import type { Language } from './languages.ts'
import type { Catalogue } from './namespaces.ts'

interface JsonModule {
  readonly default: Catalogue
}

/** Adds what a flow shows besides its messages to the catalogue `scenarios`; rejects when it cannot be fetched. */
export async function addFlowTexts(translator: i18n, language: Language, flow: string): Promise<void> {
  if (translator.exists(`scenarios:${flow}.title`, { lng: language })) return
  const module: JsonModule = await import(`../../locales/${language}/scenarios/${flow}.json`, {
    with: { type: 'json' },
  })
  translator.addResourceBundle(language, 'scenarios', module.default, true)
}
