import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test } from 'vitest'
import { type Language, languages } from '../../i18n/languages.ts'
import { createTranslator } from '../../i18n/namespaces.ts'
import { readCatalogue } from '../../i18n/readCatalogue.ts'
import { accessMatrix } from '../../lab/accessMatrix.ts'
import { measureLeaks } from '../../lab/leakMeter.ts'
import { accessControl } from '../../lab/scenarios/accessControl.ts'
import { initialControls } from '../../lab/scenarios/controls.ts'
import type { ControlValues } from '../../lab/scenarios/scenario.ts'
import { AccessPanel } from './AccessPanel.tsx'
import { accessSetting } from './accessSetting.ts'

const start = initialControls(accessControl)
let values: ControlValues = start

function Panel({ given, language }: { readonly given: ControlValues; readonly language: Language }) {
  const [now, setNow] = useState(given)
  values = now
  return <AccessPanel language={language} values={now} onOpen={setNow} />
}

function show(given: ControlValues = {}, language: Language = 'en') {
  const translator = createTranslator(language)
  for (const name of ['app', 'rules', 'scenarios']) {
    translator.addResourceBundle(language, name, readCatalogue(language, name))
  }
  return render(
    <I18nextProvider i18n={translator}>
      <Panel given={{ ...start, ...given }} language={language} />
    </I18nextProvider>,
  )
}

afterEach(cleanup)

const table = (name: RegExp) => within(screen.getByRole('table', { name }))
const answers = () => table(/each request/).getAllByRole('button')
const leaks = () => table(/reveal/).getAllByRole('button')
const shownCodes = () => answers().map((button) => Number(/\d{3}(?=\D*$)/.exec(button.textContent ?? '')?.[0]))

test('a cell of the table of answers shows the code that the lab gives, under any policy', async () => {
  show()
  const expected = () => accessMatrix(accessSetting(values)).map(({ response }) => response.status)
  expect(shownCodes()).toEqual(expected())
  await userEvent.click(screen.getByRole('checkbox', { name: 'Reader: See' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Owner: Read' }))
  expect(values).toMatchObject({ readerMay: 1, ownerMay: 2 })
  expect(shownCodes()).toEqual(expected())
  expect(shownCodes().slice(0, 5)).toEqual([401, 200, 403, 200, 200])
})

test('the policy can be set back to that of the site', async () => {
  show({ readerMay: 15, adminMay: 0, hide: 'on' })
  await userEvent.click(screen.getByRole('button', { name: /own policy/ }))
  expect(values).toEqual({ ...start, hide: 'on' })
})

test('a cell that is pressed becomes the run and shows its reasons', async () => {
  show()
  const cell = screen.getByRole('button', { name: /^Author, GET \/staff\/reports\/2 ?200 ?owner/ })
  expect(cell.getAttribute('aria-pressed')).toBe('false')
  await userEvent.click(cell)
  expect(values).toMatchObject({ principal: 'author', resource: 'report2', action: 'read' })
  expect(cell.getAttribute('aria-pressed')).toBe('true')
  expect(screen.getByText(/lets owners do this/)).toBeDefined()
})

test('a cell of the leak meter says what the lab has measured, and opens the request that tells', async () => {
  show()
  const rows = measureLeaks(accessSetting(start))
  const hidden = measureLeaks({ ...accessSetting(start), hide: true })
  const words = { seen: 'may use it', tells: 'tells', sealed: 'tells nothing' }
  const expected = rows.flatMap((row, index) => [words[row.leak], words[hidden[index]?.leak ?? 'seen']])
  expect(leaks().map((button) => button.querySelector('strong')?.textContent)).toEqual(expected)
  expect(screen.getByText(/6 of 15 rows without hiding, 3 with it/)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: /reader, \/staff\/reports, hidden/i }))
  expect(values).toMatchObject({ principal: 'reader', resource: 'reports', action: 'edit', hide: 'on' })
})

test('each trap sets the controls to its run', async () => {
  show({ hours: 'within' })
  const buttons = screen.getAllByRole('button', { name: 'Show this run' })
  expect(buttons).toHaveLength(5)
  await userEvent.click(buttons[1] as HTMLElement)
  expect(values).toEqual({ ...start, principal: 'editor', hours: 'outside', wayOut: 'otherCredentials' })
})

test.each(languages)('in %s nothing is without words, whatever the answers', (language) => {
  for (const given of [{}, { hide: 'on' }, { hours: 'outside', adminMay: 15 }]) {
    const { container } = show(given, language)
    expect(container.textContent).not.toMatch(/\{\{|panel\.|ground\.|options\.|authorised\./)
    cleanup()
  }
})
