import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type Language, languages } from '../../i18n/languages.ts'
import { createTranslator, type Namespace } from '../../i18n/namespaces.ts'
import { type SwapFindingId, swapFindings } from '../../lab/swap/findings.ts'
import { swapClients, swapCodes } from '../../lab/swap/swapCodes.ts'
import { swapPair } from '../../lab/swap/swapPair.ts'
import { SwapTables } from './SwapTables.tsx'
import { SwapWatch } from './SwapWatch.tsx'

// jsdom lays nothing out and knows no scrolling.
beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined
})

afterEach(() => {
  cleanup()
  history.replaceState(undefined, '', '/')
})

function show(element: ReactNode, language: Language, namespaces: readonly Namespace[]) {
  const translator = createTranslator(language)
  for (const name of namespaces) {
    const text = readFileSync(join(import.meta.dirname, `../../../locales/${language}/${name}.json`), 'utf8')
    translator.addResourceBundle(language, name, JSON.parse(text) as Record<string, unknown>)
  }
  return render(<I18nextProvider i18n={translator}>{element}</I18nextProvider>)
}

test('a table has a row for each client, with its verdict as a word and every finding as a sentence', () => {
  const cells = swapPair(303, 200)
  show(<SwapTables directions={[{ right: 303, sent: 200, cells }]} />, 'en', ['swap'])
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1)
  expect(rows).toHaveLength(swapClients.length)
  expect(rows[0]?.textContent).toContain('BrowserBreaks')
  expect(rows[0]?.textContent).toContain('In the end the site has done it 2 times; with 303 it would be 1.')
  expect(rows[2]?.textContent).toContain('Nothing is worse than with 303.')
  for (const [index, { findings }] of cells.entries()) {
    expect(within(rows[index] ?? document.body).queryAllByRole('listitem')).toHaveLength(findings.length)
  }
})

test.each(languages)('no word is missing in %s', (language) => {
  const complaint = vi.spyOn(console, 'error')
  const findings = (Object.keys(swapFindings) as SwapFindingId[]).map((id) => ({ id, count: 2, wanted: 1 }))
  const verdicts = ['breaks', 'misleads', 'costs', 'holds'] as const
  const directions = swapCodes.map((right) => ({
    right,
    sent: right === 204 ? (200 as const) : (204 as const),
    cells: swapClients.map((client, index) => ({
      client,
      verdict: verdicts[index] ?? 'holds',
      findings: index === 3 ? [] : findings,
    })),
  }))
  show(<SwapTables directions={directions} />, language, ['swap'])
  show(<SwapTables directions={[]} />, language, ['swap'])
  expect(complaint).not.toHaveBeenCalled()
})

test('codes that cannot be swapped have nothing to watch', () => {
  const { container } = show(<SwapWatch language="en" codes={[502, 503]} />, 'en', ['app'])
  expect(container.innerHTML).toBe('')
})

test.each(languages)('an address that asks for a client opens both its runs, in %s', async (language) => {
  const complaint = vi.spyOn(console, 'error')
  history.replaceState(undefined, '', '/#swap-409-202-polite')
  show(<SwapWatch language={language} codes={[202, 409]} />, language, ['app'])
  await waitFor(() => expect(screen.getAllByRole('combobox')).toHaveLength(2), { timeout: 5000 })
  expect(screen.getAllByRole('combobox').map((box) => (box as HTMLSelectElement).value)).toEqual(['409', '202'])
  expect(screen.getAllByRole('button', { pressed: true })).toHaveLength(1)
  expect(screen.getAllByRole('region').length).toBeGreaterThanOrEqual(2)
  expect(complaint).not.toHaveBeenCalled()
})

test('choosing the code that stands in the other box makes the two change places', async () => {
  history.replaceState(undefined, '', '/#swap-301-302-browser')
  show(<SwapWatch language="en" codes={[301, 302, 307]} />, 'en', ['app', 'player', 'swap', 'rules'])
  await waitFor(() => expect(screen.getAllByRole('combobox')).toHaveLength(2), { timeout: 5000 })
  const values = () => screen.getAllByRole('combobox').map((box) => (box as HTMLSelectElement).value)
  const [right] = screen.getAllByRole('combobox')
  await userEvent.selectOptions(right as HTMLElement, '302')
  expect(values()).toEqual(['302', '301'])
  await userEvent.selectOptions(right as HTMLElement, '307')
  expect(values()).toEqual(['307', '301'])
  await userEvent.click(screen.getByRole('button', { name: 'Retry loop' }))
  expect(screen.getByRole('status').textContent).toContain('It takes its request for done, and it is not.')
})
