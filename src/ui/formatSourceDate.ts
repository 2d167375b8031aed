import type { Language } from '../i18n/languages.ts'

/** Writes a date of the form `2026-03-16` or `2026-03` in the reader's language, the same on every machine. */
export function formatSourceDate(language: Language, date: string): string {
  const hasDay = date.length > 'yyyy-mm'.length
  // The spelling of the site is British, and so are its dates.
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    year: 'numeric',
    month: 'long',
    ...(hasDay ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  })
  return format.format(Date.parse(hasDay ? date : `${date}-01`))
}
