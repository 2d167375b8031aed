import { cleanup, render, screen, within } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { behavioursOf } from '../../http/status/behaviour.ts'
import { findStatus, statuses } from '../../http/status/statuses.ts'
import { type Language, languages } from '../../i18n/languages.ts'
import { addNamespaces, createTranslator } from '../../i18n/namespaces.ts'
import { BehaviourSection } from './BehaviourSection.tsx'

async function draw(language: Language, shown: typeof statuses) {
  const translator = createTranslator(language)
  await addNamespaces(translator, language, ['app', 'behaviour', 'guidelines'])
  render(
    <I18nextProvider i18n={translator}>
      {shown.map((status) => (
        <BehaviourSection key={status.code} language={language} status={status} />
      ))}
    </I18nextProvider>,
  )
}

const only = (code: number) => [findStatus(code)].filter((status) => status !== undefined)

beforeEach(() => {
  vi.spyOn(console, 'error')
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

test.each(languages)('every behaviour of every code has its sentence in %s', async (language) => {
  await draw(language, statuses)
  expect(console.error).not.toHaveBeenCalled()
  expect(document.querySelectorAll('dd')).toHaveLength(statuses.flatMap(behavioursOf).length)
})

test('a redirect shows what browsers send after each method, and how many other clients do the same', async () => {
  await draw('en', only(302))
  const row = screen.getAllByRole('row').find((found) => found.querySelector('th')?.textContent === 'POST')
  expect(row && within(row).getByText('GET').closest('td')?.textContent).toBe('GET without content')
  expect(row?.textContent).toContain('11 of 11 do the same')
})

test('what is no redirect has no such table', async () => {
  await draw('en', only(304))
  expect(screen.queryByRole('table')).toBeNull()
})

test('what a crawler does names its source and date', async () => {
  await draw('en', only(410))
  expect(screen.getByRole('link', { name: 'Google Search Central' }).getAttribute('href')).toMatch(
    /^https:\/\/developers\.google\.com\//,
  )
  expect(document.body.textContent).toContain('As of 21 August 2026')
})
