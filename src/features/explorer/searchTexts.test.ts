import { expect, test } from 'vitest'
import { languages } from '../../i18n/languages.ts'
import { keysIn } from '../../i18n/localeFiles.ts'
import type { PhraseKind } from './searchPhrases.ts'
import type { Found } from './searchSite.ts'

const kinds: Readonly<Record<Found['kind'], true>> = { code: true, comparison: true, flow: true, noCode: true }
const reasons: Readonly<Record<Exclude<PhraseKind, 'name'>, true>> = {
  earlier: true,
  field: true,
  vendor: true,
  symptom: true,
  shown: true,
}

// The palette is never drawn ahead of time, so that the build does not notice a text that is missing.
test.each(languages)('%s has a text for every kind of result, every reason, and all of the palette', (language) => {
  const found = keysIn(language, 'search.json').filter((key) => !key.startsWith('more_'))
  const wanted = [
    ...['title', 'examples', 'keys', 'slash', 'close', 'list'],
    ...Object.keys(kinds).map((kind) => `kind.${kind}`),
    ...Object.keys(reasons).map((reason) => `why.${reason}`),
    ...['name', 'symptom', 'pair', 'noCode'].map((example) => `example.${example}`),
  ]
  expect([...found].sort()).toEqual(wanted.sort())
})
