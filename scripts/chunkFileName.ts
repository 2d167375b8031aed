import { type Language, languages } from '../src/i18n/languages.ts'

/** Returns the language whose words a module holds; `undefined` for everything else. */
function languageOf(moduleId: string): Language | undefined {
  const [, tag] = /(?:\/locales\/|virtual:prose\/)([a-z]+)\//.exec(moduleId.replaceAll('\\', '/')) ?? []
  return languages.find((language) => language === tag)
}

/**
 * Returns the pattern of a chunk's file name: words of one language stand in a folder of their own, so that the service
 * worker can keep one language without the others.
 */
export function chunkFileName({ moduleIds }: { readonly moduleIds: readonly string[] }): string {
  const spoken = new Set(moduleIds.map(languageOf))
  const [only] = spoken
  return spoken.size === 1 && only !== undefined ? `assets/${only}/[name]-[hash].js` : 'assets/[name]-[hash].js'
}
