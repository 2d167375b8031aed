import { cleanup, render, screen } from '@testing-library/react'
import type { i18n } from 'i18next'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { addNamespaces, createTranslator } from '../../i18n/namespaces.ts'
import { SearchList } from './SearchList.tsx'
import type { SearchResult } from './search.ts'

let translator: i18n

beforeAll(async () => {
  translator = createTranslator('en')
  await addNamespaces(translator, 'en', ['app', 'search'])
})

afterEach(cleanup)

/** Makes results of codes, found for a reason that changes with the query. */
function resultsOf(codes: readonly number[], reason: string): readonly SearchResult[] {
  return codes.map((code) => ({
    key: String(code),
    kind: 'code',
    path: `/en/codes/${code}`,
    codes: [{ code, phrase: 'Phrase' }],
    title: '',
    line: 'A line.',
    why: { kind: 'symptom', text: reason },
  }))
}

const list = (results: readonly SearchResult[], more = 0) => (
  <I18nextProvider i18n={translator}>
    <SearchList results={results} more={more} />
  </I18nextProvider>
)

const codesShown = () => screen.getAllByRole('link').map((link) => Number(link.getAttribute('href')?.slice(-3)))

test('the results stand in their order, each with what it is and why it was found', () => {
  render(list(resultsOf([409, 412, 423], 'edit'), 2))
  expect(codesShown()).toEqual([409, 412, 423])
  expect(screen.getAllByRole('link')[0]?.textContent).toContain('Code')
  expect(screen.getAllByRole('link')[0]?.textContent).toContain('Fits “edit”')
  expect(screen.getByText(/^2 more/)).toBeDefined()
})

test('results that change their places and reasons from key to key are never left over', () => {
  const complaint = vi.spyOn(console, 'error')
  const { rerender } = render(list([]))
  const all = [400, 401, 402, 403, 404, 405, 406, 407, 408, 409]
  for (let turn = 0; turn < 10; turn += 1) {
    const turned = [...all.slice(turn), ...all.slice(0, turn)]
    rerender(list(resultsOf(turned, `reason ${turn}`)))
    expect(codesShown()).toEqual(turned)
  }
  rerender(list(resultsOf([409], 'one')))
  expect(codesShown()).toEqual([409])
  // Two rows of one key are what React complains of.
  expect(complaint).not.toHaveBeenCalled()
  complaint.mockRestore()
})
