import { type Language, languages } from '../src/i18n/languages.ts'

/** The part of a file's name that changes with its content; the program names a hundred files, and a hash cannot be compressed. */
const hash = '[hash:7]'

/** The pattern of the names of scripts that are built by themselves or begin something. */
export const entryFileName = `assets/[name]-${hash}.js`

/** The pattern of the names of styles. */
export const assetFileName = `assets/[name]-${hash}[extname]`

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
  return spoken.size === 1 && only !== undefined ? `assets/${only}/[name]-${hash}.js` : `assets/[name]-${hash}.js`
}
