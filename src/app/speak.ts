import { directions, type Language } from '../i18n/languages.ts'

/** Tells whoever reads the document aloud, and whatever lays it out, which language it speaks and where its lines start. */
export function speak({ documentElement }: Document, language: Language): void {
  documentElement.lang = language
  documentElement.dir = directions[language]
}
