import { expect, test } from 'vitest'
import { languages } from '../i18n/languages.ts'
import { localeFiles, readProse } from '../i18n/localeFiles.ts'

/** The anchors of the sections that pages of codes and comparisons have. */
const sections = [
  ...['meaning', 'meet', 'causes', 'client', 'server', 'mistakes', 'history', 'facts', 'vendors'],
  ...[
    'exchange',
    'behaviour',
    'guidelines',
    'frameworks',
    'questions',
    'kin',
    'learn',
    'differs',
    'words',
    'app',
    'content',
  ],
]

test.each(languages)('no question of %s bears the name of a section of its page', (language) => {
  const taken = localeFiles(language)
    .filter((file) => /^(codes|comparisons)\//.test(file))
    .flatMap((file) => readProse(language, file))
    .filter(({ key }) => sections.includes(/^questions\.([^.]+)\.question$/.exec(key)?.[1] ?? ''))
  expect(taken.map(({ file, key }) => `${file} ${key}`)).toEqual([])
})
