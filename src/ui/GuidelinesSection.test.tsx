import { cleanup, render, screen, within } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { matters, mattersOf } from '../http/status/guidelines.ts'
import { type Language, languages } from '../i18n/languages.ts'
import { addNamespaces, createTranslator } from '../i18n/namespaces.ts'
import { GuidelinesSection } from './GuidelinesSection.tsx'

async function draw(language: Language, shown: typeof matters) {
  const translator = createTranslator(language)
  await addNamespaces(translator, language, ['guidelines', 'facts'])
  render(
    <I18nextProvider i18n={translator}>
      <GuidelinesSection language={language} matters={shown} />
    </I18nextProvider>,
  )
}

beforeEach(() => {
  vi.spyOn(console, 'error')
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

test.each(languages)('every matter and position has its words in %s', async (language) => {
  await draw(language, matters)
  expect(console.error).not.toHaveBeenCalled()
  expect(document.querySelectorAll('details')).toHaveLength(matters.length)
  const count = matters.reduce((sum, { positions }) => sum + positions.length, 0)
  expect(document.querySelectorAll('li')).toHaveLength(count)
})

test('the RFC comes first, as the only standard, and each other position has its date', async () => {
  await draw('en', mattersOf(303))
  const [rfc, ...others] = screen.getAllByRole('listitem', { hidden: true })
  if (rfc) expect(within(rfc).getByText('Standard')).toBeDefined()
  expect(others.length).toBeGreaterThan(1)
  for (const other of others) {
    expect(within(other).queryByText('Standard')).toBeNull()
    expect(other.textContent).toMatch(/(Version of|Published|As of) .*20\d\d/)
  }
})

test('a code that nobody argues about has no such section', async () => {
  await draw('en', mattersOf(418))
  expect(document.body.textContent).toBe('')
})
