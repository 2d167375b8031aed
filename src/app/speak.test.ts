import { expect, test } from 'vitest'
import { directions, languages } from '../i18n/languages.ts'
import { speak } from './speak.ts'

test.each(languages)('a document that speaks %s says so, and where its lines start', (language) => {
  const root = document.documentElement
  root.lang = 'xx'
  root.dir = 'auto'
  speak(document, language)
  expect([root.lang, root.dir]).toEqual([language, directions[language]])
})

test('the direction of each language is that of the script it is written in', () => {
  const rightToLeft = /^(Arab|Hebr|Syrc|Thaa|Nkoo|Adlm|Rohg)$/
  for (const language of languages) {
    const { script = '' } = new Intl.Locale(language).maximize()
    expect(directions[language], language).toBe(rightToLeft.test(script) ? 'rtl' : 'ltr')
  }
})
