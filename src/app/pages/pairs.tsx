import type { i18n } from 'i18next'
import type { ReactNode } from 'react'
import { PairList } from '../../features/comparator/PairList.tsx'
import { loadComparisons } from '../../i18n/collections.ts'
import type { Language } from '../../i18n/languages.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'

/** Loads and draws the list of pairs that people confuse. */
export async function drawPairs(language: Language, translator: i18n): Promise<ReactNode> {
  const [comparisons] = await Promise.all([loadComparisons(language), addNamespaces(translator, language, ['facts'])])
  return <PairList language={language} comparisons={comparisons} />
}
