import { findStatus } from '../../http/status/statuses.ts'
import { loadGists, loadSearch } from '../../i18n/collections.ts'
import type { Language } from '../../i18n/languages.ts'
import { codePath, comparePath, formatAddress } from '../../state/addresses.ts'
import type { BuiltSearch } from './searchIndex.ts'
import { type Found, keyOf, openSiteSearch, type Reason } from './searchSite.ts'

/** A result as it is shown. The same result is the same value, so that a list redraws only what has changed. */
export interface SearchResult {
  readonly key: string
  readonly kind: Found['kind']
  readonly path: string
  /** The codes it is about, with their reason phrases; empty for anything else. */
  readonly codes: readonly { readonly code: number; readonly phrase: string }[]
  /** What it is called, where that is not a code. */
  readonly title: string
  /** One line that says what it is. */
  readonly line: string
  readonly why: Reason | undefined
}

export interface SearchResults {
  readonly results: readonly SearchResult[]
  /** How many there are besides. */
  readonly more: number
}

export type Search = (query: string) => SearchResults

/** What fits on a screen; drawing more would only make each key slower. */
const mostResults = 10

/** Loads the index of a language and returns the search over it; rejects when it cannot be fetched. */
export async function openSearch(language: Language): Promise<Search> {
  const [loaded, gists] = await Promise.all([loadSearch(language), loadGists(language)])
  const built = loaded as BuiltSearch
  const search = openSiteSearch(language, built)
  const shown = new Map<string, SearchResult>()

  function show(found: Found): SearchResult {
    const why = 'why' in found ? found.why : undefined
    const key = keyOf(found)
    const name = `${key} ${why?.text}`
    const known = shown.get(name)
    if (known) return known
    const made = { key, kind: found.kind, why, ...detailsOf(found) }
    shown.set(name, made)
    return made
  }

  function detailsOf(found: Found): Pick<SearchResult, 'path' | 'codes' | 'title' | 'line'> {
    switch (found.kind) {
      case 'code':
        return {
          path: codePath(language, found.code),
          codes: named([found.code]),
          title: '',
          line: gists[found.code] ?? '',
        }
      case 'comparison':
        return { path: comparePath(language, found.codes), codes: named(found.codes), title: '', line: '' }
      case 'noCode':
      case 'flow': {
        const { kind, id } = found
        const [title, line] = (kind === 'flow' ? built.flows : built.noCodes)[id] ?? [id, '']
        return { path: formatAddress({ kind, language, id }), codes: [], title, line }
      }
    }
  }

  return (query) => {
    const found = search(query)
    return { results: found.slice(0, mostResults).map(show), more: Math.max(0, found.length - mostResults) }
  }
}

const named = (codes: readonly number[]) => codes.map((code) => ({ code, phrase: findStatus(code)?.phrase ?? '' }))
