import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import { type Language, languages } from '../../i18n/languages.ts'
import { createTranslator } from '../../i18n/namespaces.ts'
import { readCatalogue } from '../../i18n/readCatalogue.ts'
import { initialControls } from '../../lab/scenarios/controls.ts'
import { postRedirectGet } from '../../lab/scenarios/postRedirectGet.ts'
import { redirectAnswers } from '../../lab/scenarios/redirectAnswers.ts'
import type { ControlValues } from '../../lab/scenarios/scenario.ts'
import { PostRedirectGetPanel } from './PostRedirectGetPanel.tsx'

function panel(values: ControlValues = {}, onOpen = (_: ControlValues) => undefined, language: Language = 'en') {
  const translator = createTranslator(language)
  for (const name of ['app', 'player', 'rules', 'scenarios']) {
    translator.addResourceBundle(language, name, readCatalogue(language, name))
  }
  const all = { ...initialControls(postRedirectGet), ...values }
  return (
    <I18nextProvider i18n={translator}>
      <PostRedirectGetPanel language={language} values={all} seed={1} onOpen={onOpen} />
    </I18nextProvider>
  )
}

const user = userEvent.setup()
const drawn = () => within(screen.getByRole('region', { name: 'Drawn browser' }))
const press = (name: string) => user.click(drawn().getByRole('button', { name }))
const state = () => screen.getAllByRole('status')[0]?.textContent

afterEach(cleanup)

test('the browser stands where the run ends', () => {
  render(panel())
  expect(drawn().getByText('https://press.example/orders/1')).toBeDefined()
  expect(state()).toBe('Request behind the page: GETReload sends it again without asking1 order at the site')
})

test('by hand: Reload of a 200 asks, and agreeing orders once more', async () => {
  render(panel({ answer: '200' }))
  await press('Reload')
  expect(drawn().getByRole('dialog')).toBeDefined()
  await press('Back')
  expect(drawn().getByText('https://press.example/orders')).toBeDefined()
  await press('Cancel')
  expect(drawn().queryByRole('dialog')).toBeNull()
  expect(state()).toContain('1 order at the site')
  await press('Reload')
  await press('Send again')
  expect(state()).toContain('2 orders at the site')
  expect(document.activeElement?.textContent).toMatch(/^200 ?OKOrdersOrder 2/)
})

test('by hand: Back leads to the form, from which one can order again; a bookmark is opened with GET', async () => {
  render(panel({ answer: '200' }))
  await press('Keep as bookmark')
  await press('Back')
  await press('Send with a double click')
  expect(state()).toContain('3 orders at the site')
  await press('Open the bookmark')
  expect(state()).toContain('Request behind the page: GET')
  expect(drawn().getByRole('button', { name: 'Send the order' })).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Start over with the form' }))
  expect(state()).toContain('0 orders at the site')
})

test('what is not possible does nothing', async () => {
  render(panel())
  const before = document.body.textContent
  await press('Forward')
  await press('Open the bookmark')
  expect(document.body.textContent).toBe(before)
})

test('every cell of the answers is what was computed, and sets the controls to its run', async () => {
  const onOpen = vi.fn((_: ControlValues) => undefined)
  render(panel({}, onOpen))
  for (const { answer, orders } of redirectAnswers()) {
    for (const [column, action] of [
      ['sending', 'nothing'],
      ['one Reload', 'reload'],
      ['a double click', 'doubleClick'],
    ] as const) {
      await user.click(screen.getByRole('button', { name: `${answer}, Orders after ${column}: ${orders[action]}` }))
      expect(onOpen).toHaveBeenLastCalledWith({ answer: `${answer}`, action })
    }
  }
  await user.click(screen.getByRole('button', { name: '307, The browser then sends: POST /orders/1 with the content' }))
  expect(onOpen).toHaveBeenLastCalledWith({ answer: '307', action: 'nothing' })
  expect(screen.getByRole('button', { name: '200, A bookmark of the page shows: 200 at /orders' })).toBeDefined()
})

test('the next requests of a measured client are told, what differs is said, and a cell opens its trace', async () => {
  render(panel())
  const table = () => within(screen.getByRole('table', { name: /^Method of the next request/ }))
  expect(table().queryByText(/differs/)).toBeNull()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Client' }), 'go1.27.3')
  const row = table().getByRole('row', { name: /^301/ })
  const put = within(row).getAllByRole('button')[3]
  expect(put?.textContent).toBe('GET, content dropped (differs from browsers)')
  if (put) await user.click(put)
  const player = screen.getByRole('region', { name: 'PUT, answered 301: go1.27.3' })
  expect(player.textContent).toContain('PUT /moved')
  expect(player.textContent).toContain('GET /found')
})

test.each(languages)('in %s nothing is left without words', (language) => {
  const { container } = render(panel({ answer: '307', action: 'reload' }, undefined, language))
  expect(container.textContent).not.toMatch(/\{\{|panel\.|browser\.|answers\.|followUps\.|unit\.|level\./)
})
