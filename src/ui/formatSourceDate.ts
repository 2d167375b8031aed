import type { Language } from '../i18n/languages.ts'

type Form = 'day' | 'month'

/** Making one costs more than all that a page writes with it. */
const formats = new Map<`${Language} ${Form}`, Intl.DateTimeFormat>()

function formatFor(language: Language, form: Form): Intl.DateTimeFormat {
  const known = formats.get(`${language} ${form}`)
  if (known) return known
  // The spelling of the site is British, and so are its dates.
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    year: 'numeric',
    month: 'long',
    ...(form === 'day' ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  })
  formats.set(`${language} ${form}`, made)
  return made
}

/** Writes a date of the form `2026-03-16` or `2026-03` in the reader's language, the same on every machine. */
export function formatSourceDate(language: Language, date: string): string {
  const hasDay = date.length > 'yyyy-mm'.length
  return formatFor(language, hasDay ? 'day' : 'month').format(Date.parse(hasDay ? date : `${date}-01`))
}
