import { findStatus } from '../../http/status/statuses.ts'
import { loadGists, loadSearchIndex } from '../../i18n/collections.ts'
import type { Language } from '../../i18n/languages.ts'
import { openSearchIndex, searchCodes } from './searchIndex.ts'

export interface SearchResult {
  readonly code: number
  readonly phrase: string
  readonly gist: string
}

export type Search = (query: string) => readonly SearchResult[]

const mostResults = 30

/** Loads the index of a language and returns the search over it; rejects when it cannot be fetched. */
export async function openSearch(language: Language): Promise<Search> {
  const [built, gists] = await Promise.all([loadSearchIndex(language), loadGists(language)])
  const index = openSearchIndex(built)
  return (query) =>
    searchCodes(index, query)
      .slice(0, mostResults)
      .map((code) => ({ code, phrase: findStatus(code)?.phrase ?? '', gist: gists[code] ?? '' }))
}
