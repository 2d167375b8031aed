import { expect, test } from 'vitest'
import { type Language, languages } from './languages.ts'
import { localeFiles, type Prose, readAllProse } from './localeFiles.ts'

const translations = languages.filter((language) => language !== 'en')
const prose: Readonly<Record<Language, readonly Prose[]>> = {
  en: readAllProse('en'),
  id: readAllProse('id'),
  fr: readAllProse('fr'),
}

/** Texts that are rightly the same as in English, each with the reason; nothing else may be. */
const sameAsEnglish: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<string, string>>>> = {
  id: {
    Statuscope: 'the name of this program',
    MUST: 'a requirement word, as it stands in the RFCs',
    'MUST NOT': 'a requirement word, as it stands in the RFCs',
    SHOULD: 'a requirement word, as it stands in the RFCs',
    'SHOULD NOT': 'a requirement word, as it stands in the RFCs',
    MAY: 'a requirement word, as it stands in the RFCs',
    Gateway: 'the word is the same in Indonesian',
    Cache: 'the word is the same in Indonesian',
    GET: 'the name of a method',
  },
  fr: {
    Statuscope: 'the name of this program',
    MUST: 'a requirement word, as it stands in the RFCs',
    'MUST NOT': 'a requirement word, as it stands in the RFCs',
    SHOULD: 'a requirement word, as it stands in the RFCs',
    'SHOULD NOT': 'a requirement word, as it stands in the RFCs',
    MAY: 'a requirement word, as it stands in the RFCs',
    Certain: 'the word is the same in French',
    '{{confidence}}, {{seconds, number(maximumFractionDigits: 1)}} s': 'the sign of the second is the same',
    Code: 'the word is the same in French',
    Codes: 'the word is the same in French',
    Quiz: 'the word is the same in French',
    Mission: 'the word is the same in French',
    Missions: 'the word is the same in French',
    Questions: 'the word is the same in French',
    '{{count, number}} question': 'the word is the same in French',
    '{{count, number}} questions': 'the word is the same in French',
    Client: 'the word is the same in French',
    Proxy: 'the word is the same in French',
    Cache: 'the word is the same in French',
    Caches: 'the word is the same in French',
    Clients: 'the word is the same in French',
    convention: 'the word is the same in French',
    '3xx Redirection': 'the word is the same in French',
    GET: 'the name of a method',
  },
}

/** What keyboards of a language print on a key, by the name of the key in English. */
const keyCaps: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<string, string>>>> = {
  id: {},
  fr: { '`Enter`': '`Entrée`', '`Ctrl+Enter`': '`Ctrl+Entrée`', '`Esc`': '`Échap`' },
}

const pluralSuffix = /_(zero|one|two|few|many|other)$/
const code = /`[^`]*`/g
const placeholder = /\{\{[^}]*\}\}/g

const baseOf = (key: string) => key.replace(pluralSuffix, '')
const idOf = ({ file, key }: Prose) => `${file} ${baseOf(key)}`
const whole = ({ texts }: Prose) => texts.join('\n')
const distinct = (text: string, pattern: RegExp) => [...new Set(text.match(pattern))].sort().join(' ')
const printed = (language: Exclude<Language, 'en'>, text: string) =>
  text.replaceAll(code, (name) => keyCaps[language][name] ?? name)
const isProse = (text: string) => /\p{L}/u.test(text.replaceAll(code, '').replaceAll(placeholder, ''))

/** Names what some prose of a language lacks, by file and key. */
function problems(language: Language, find: (entry: Prose) => string | false | undefined): readonly string[] {
  return prose[language].flatMap((entry) => {
    const problem = find(entry)
    return problem ? [`${language}/${entry.file} ${entry.key}: ${problem}`] : []
  })
}

const englishById = new Map(prose.en.map((entry) => [idOf(entry), entry]))

test.each(translations)('%s has the same files as English', (language) => {
  expect(localeFiles(language)).toEqual(localeFiles('en'))
})

test.each(translations)('%s has the same keys as English', (language) => {
  const ids = new Set(prose[language].map(idOf))
  const missing = [...englishById.keys()].filter((id) => !ids.has(id)).map((id) => `${language}/${id}: missing`)
  const unknown = problems(language, (entry) => !englishById.has(idOf(entry)) && 'unknown in English')
  expect([...missing, ...unknown]).toEqual([])
})

test.each(languages)('%s has every plural form that its numbers ask for, and no other', (language) => {
  const needed = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort().join(' ')
  const forms = new Map<string, string[]>()
  for (const entry of prose[language]) {
    const form = pluralSuffix.exec(entry.key)?.[1]
    if (form !== undefined) forms.set(idOf(entry), [...(forms.get(idOf(entry)) ?? []), form])
  }
  const wrong = [...forms].filter(([, has]) => has.sort().join(' ') !== needed)
  expect(wrong.map(([id, has]) => `${language}/${id}: has ${has.join(' ')}, needs ${needed}`)).toEqual([])
})

test.each(languages)('whatever counts in %s has plural forms', (language) => {
  const flat = (entry: Prose) => /\{\{\s*count\b/.test(whole(entry)) && !pluralSuffix.test(entry.key)
  expect(problems(language, (entry) => flat(entry) && 'counts without plural forms')).toEqual([])
})

test.each(languages)('%s fills in the same placeholders as English', (language) => {
  const wrong = problems(language, (entry) => {
    const english = englishById.get(idOf(entry))
    // The form for one thing may say it in words.
    const count = entry.key.endsWith('_one') ? /\{\{count\b[^}]*\}\}/g : /$^/g
    const expected = distinct(whole(english ?? entry).replaceAll(count, ''), placeholder)
    const found = distinct(whole(entry).replaceAll(count, ''), placeholder)
    return found !== expected && `has ${found || 'none'}, English has ${expected || 'none'}`
  })
  expect(wrong).toEqual([])
})

test.each(languages)('%s leaves nothing empty', (language) => {
  const isEmpty = ({ texts }: Prose) => texts.length === 0 || texts.some((text) => text.trim() === '')
  expect(problems(language, (entry) => isEmpty(entry) && 'empty')).toEqual([])
})

test.each(translations)('%s leaves nothing in English', (language) => {
  const english = new Map(prose.en.map((entry) => [`${entry.file} ${entry.key}`, whole(entry)]))
  const isLeft = (entry: Prose) =>
    whole(entry) === english.get(`${entry.file} ${entry.key}`) &&
    isProse(whole(entry)) &&
    !Object.hasOwn(sameAsEnglish[language], whole(entry))
  expect(problems(language, (entry) => isLeft(entry) && `still English: ${whole(entry)}`)).toEqual([])
})

test.each(translations)('%s still has every text that is excused for being English', (language) => {
  const texts = new Set(prose[language].map(whole))
  expect(Object.keys(sameAsEnglish[language]).filter((text) => !texts.has(text))).toEqual([])
})

test.each(languages)('%s closes every backtick', (language) => {
  const isOpen = ({ texts }: Prose) => texts.some((text) => text.split('`').length % 2 === 0)
  expect(problems(language, (entry) => isOpen(entry) && 'odd number of backticks')).toEqual([])
})

test.each(translations)('%s has the same code between backticks as English', (language) => {
  const wrong = problems(language, (entry) => {
    const expected = distinct(printed(language, whole(englishById.get(idOf(entry)) ?? entry)), code)
    const found = distinct(whole(entry), code)
    return found !== expected && `has ${found || 'none'}, English has ${expected || 'none'}`
  })
  expect(wrong).toEqual([])
})

test.each(languages)('%s cites no obsoleted RFC', (language) => {
  const obsoleted = /RFC\s*(2616|723[0-5]|7238|7538|7540|7807)\b/i
  expect(problems(language, (entry) => obsoleted.exec(whole(entry))?.[0])).toEqual([])
})

test('French sets no-break spaces before high punctuation and inside quotation marks', () => {
  const wrong = problems('fr', (entry) => {
    const text = whole(entry).replaceAll(code, 'x').replaceAll(placeholder, 'x')
    if (/(?<!\u202f)[;!?]/.test(text)) return 'no narrow no-break space (U+202F) before ; ! or ?'
    if (/(?<!\u00a0):(?!(?<=\d:)\d)/.test(text)) return 'no no-break space (U+00A0) before :'
    if (/«(?!\u00a0)|(?<!\u00a0)»/.test(text)) return 'no no-break space (U+00A0) inside « »'
    return /[“”"]/.test(text) && 'quotation marks other than « »'
  })
  expect(wrong).toEqual([])
})
