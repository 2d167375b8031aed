/** The languages the program speaks, the first being the one it falls back to. */
export const languages = ['en', 'id', 'fr'] as const

export type Language = (typeof languages)[number]

export const defaultLanguage: Language = 'en'

/** Each language's name in that language, as its readers look for it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  id: 'Bahasa Indonesia',
  fr: 'Français',
}

/** Where lines of each language start, as the document's `dir` says it. */
export const directions: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', id: 'ltr', fr: 'ltr' }

/** Tells whether a text is the tag of one of our languages, exactly as it stands in an address. */
export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text)
}

/**
 * Returns the language to greet a reader in: the first of the preferred tags whose primary subtag is one of ours
 * (the region is dropped, the old tag `in` is read as `id`), else English.
 * @see RFC 9110 §12.5.4
 */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split(/[-_]/)[0]
    const language = primary === 'in' ? 'id' : primary
    if (isLanguage(language)) return language
  }
  return defaultLanguage
}
