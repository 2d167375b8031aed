import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanup, render, screen, within } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test } from 'vitest'
import { kinship } from '../../http/status/kinship.ts'
import { type Language, languages } from '../../i18n/languages.ts'
import { createTranslator } from '../../i18n/namespaces.ts'
import { recipes } from '../../lab/examples/recipes.ts'
import { witnessOf } from '../../lab/witness/witness.ts'
import { type PairOfWitness, WitnessSection } from './WitnessSection.tsx'

const locales = join(import.meta.dirname, '../../../locales')

afterEach(cleanup)

const translators = new Map(languages.map((language) => [language, translatorOf(language)]))

function translatorOf(language: Language) {
  const translator = createTranslator(language)
  for (const name of ['app', 'rules', 'facts', 'witness']) {
    const text = readFileSync(join(locales, language, `${name}.json`), 'utf8')
    translator.addResourceBundle(language, name, JSON.parse(text) as Record<string, unknown>)
  }
  return translator
}

function sectionIn(language: Language, pairs: readonly PairOfWitness[]) {
  const translator = translators.get(language) ?? translatorOf(language)
  return (
    <I18nextProvider i18n={translator}>
      <WitnessSection language={language} pairs={pairs} />
    </I18nextProvider>
  )
}

const draw = (pairs: readonly PairOfWitness[]) => render(sectionIn('en', pairs))

const pairOf = (a: number, b: number): PairOfWitness => ({ a, b, witness: witnessOf(a, b) })
const codes = recipes.map(({ code }) => code).toSorted((a, b) => a - b)
const supported = codes
  .flatMap((a) => codes.filter((b) => b > a).map((b) => pairOf(a, b)))
  .filter(({ witness }) => witness)
const kin = kinship.map(({ codes: [a, b] }) => pairOf(a, b)).filter(({ witness }) => witness)
const section = () => screen.getByRole('region', { name: 'One difference, two answers' })

test.each(languages)('no word is missing in %s for any pair that the site can tell apart', (language) => {
  const missing = new Set<string>()
  translators.get(language)?.on('missingKey', (_languages: readonly string[], namespace: string, key: string) => {
    missing.add(`${namespace}:${key}`)
  })
  renderToString(sectionIn(language, supported))
  renderToString(sectionIn(language, supported.slice(0, 1)))
  renderToString(sectionIn(language, [pairOf(202, 303)]))
  renderToString(sectionIn(language, [pairOf(500, 503)]))
  expect([...missing]).toEqual([])
})

test('each side shows its request, its response and why, under its code', () => {
  draw([pairOf(409, 412)])
  const sides = within(section()).getAllByRole('region')
  expect(sides.map((side) => within(side).getByRole('heading').textContent)).toEqual([
    '409Conflict',
    '412Precondition Failed',
  ])
  for (const side of sides) {
    expect(side.textContent).toContain('PUT /articles/style-guide HTTP/1.1')
    expect(within(side).getAllByRole('listitem').length).toBeGreaterThan(2)
  }
  expect(section().textContent).toContain('without it the answer is 409, with it 412')
})

test('where a field is absent, the other side has it marked and this side says that it is not here', () => {
  draw([pairOf(409, 412)])
  const [first, second] = within(section()).getAllByRole('region')
  expect(first?.querySelector('mark')).toBeNull()
  expect(first?.textContent).toContain('no If-Match here')
  expect(second?.querySelector('mark')?.textContent).toBe('"style-guide-2"')
  expect(second?.textContent).toContain('Differs: If-Match: ')
})

test.each(kin)('of $a and $b each side has one line marked for ears, if the requests differ', (pair) => {
  const markup = renderToString(sectionIn('en', [pair]))
  const sides = markup.split('<section').slice(2)
  const counts = sides.map((side) => side.match(/Differs:|no [\w-]+ here/g)?.length ?? 0)
  expect(counts).toEqual(pair.witness?.difference.kind === 'request' ? [1, 1] : [0, 0])
})

test('where the moment differs, each side says what it is like then and what came before', () => {
  draw([pairOf(202, 303)])
  expect(section().textContent).toContain('The job is still running.')
  expect(section().textContent).toContain('After 20 seconds: this request')
  expect(within(section()).getAllByText(/answered with 202/)).toHaveLength(2)
})

test('the reasons that only one side has are marked', () => {
  draw([pairOf(401, 403)])
  const [first, second] = within(section()).getAllByRole('region')
  expect(first?.textContent).toContain('Only here: The resource wants to know who is asking')
  expect(second?.textContent).not.toContain('Only here: The server implements this method.')
})

test('of several pairs each has its difference, and the exchanges are folded', () => {
  draw([pairOf(409, 412), pairOf(409, 422), pairOf(500, 503)])
  const folded = [...section().querySelectorAll('details')].filter((one) => one.textContent?.startsWith('Show both'))
  expect(folded.map(({ open }) => open)).toEqual([false, false])
  const links = [...section().querySelectorAll('a')].map((link) => link.getAttribute('href'))
  expect(links).toEqual(['/en/compare/409-vs-412', '/en/compare/409-vs-422'])
  expect(within(section()).getAllByRole('heading', { level: 3 })).toHaveLength(2)
})

test('two codes that the site cannot tell apart get one quiet line, several get none', () => {
  draw([pairOf(500, 503)])
  expect(document.body.textContent).toContain('The simulated site cannot produce both codes')
  cleanup()
  draw([pairOf(500, 503), pairOf(502, 503)])
  expect(document.body.textContent).toBe('')
})

test('no id stands twice on a page, whatever pairs it shows', () => {
  const ids = [...renderToString(sectionIn('en', kin)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(kin.length)
  expect(new Set(ids).size).toBe(ids.length)
})
