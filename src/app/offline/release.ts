import { isLanguage, type Language, languages } from '../../i18n/languages.ts'

/** One file that holds many: a reader fetches it with one request, and it is a third of what its parts are one by one. */
export interface Pack {
  readonly path: string
  /** The length of its text, in UTF-16 code units, to tell how much of it has been read. */
  readonly length: number
  /** Its size in bytes as brotli has it. */
  readonly bytes: number
}

/** What the build tells the service worker: which release it belongs to, and what there is to keep. */
export interface Release {
  readonly id: string
  /** Scripts and styles that every language needs, and the document at `/`. */
  readonly shared: Pack
  readonly languages: Readonly<Record<Language, { readonly words: Pack; readonly documents: Pack }>>
}

const prefix = 'statuscope '

/** The cache that says which release was used last. */
export const recordName = 'statuscope'

/** Returns the name of the cache that holds what was in a pack; a pack that did not change from one release to the next has one cache. */
export function cacheNameOf(pack: Pick<Pack, 'path'>): string {
  return prefix + pack.path
}

/** Tells whether a cache is one of ours. */
export function isOurCache(name: string): boolean {
  return name === recordName || name.startsWith(prefix)
}

/** Returns the packs that have to be kept for some languages. */
export function packsOf(release: Release, kept: readonly Language[]): readonly Pack[] {
  return [
    release.shared,
    ...kept.flatMap((language) => [release.languages[language].words, release.languages[language].documents]),
  ]
}

/** Returns the languages of which documents are kept, of whichever release, going by the names of the caches. */
export function keptLanguages(cacheNames: readonly string[]): readonly Language[] {
  const found = cacheNames.map((name) => /^statuscope \/assets\/packs\/([a-z]+)-documents-/.exec(name)?.[1])
  return languages.filter((language) => found.includes(language))
}

/** Returns the language of an address of the site as it stands in its first part; else `undefined`. */
export function languageOfUrl(url: string): Language | undefined {
  const first = new URL(url).pathname.split('/')[1]
  return isLanguage(first) ? first : undefined
}
