import type { i18n } from 'i18next'
import { defaultLanguage, languages } from '../../i18n/languages.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'

/** Loads a tool that is opened on demand along with its words, and the sentences of all rules: it may show any trace. */
export async function withTools<T>(translator: i18n, load: () => Promise<T>): Promise<T> {
  const language = languages.find((known) => known === translator.language) ?? defaultLanguage
  const [tool] = await Promise.all([load(), addNamespaces(translator, language, ['tools', 'rules'])])
  return tool
}
