import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import { languages } from '../../i18n/languages.ts'
import { createTranslator } from '../../i18n/namespaces.ts'
import { readCatalogue } from '../../i18n/readCatalogue.ts'
import { asyncConventions } from '../../lab/scenarios/asyncConventions.ts'
import { asyncMishaps } from '../../lab/scenarios/asyncMishaps.ts'
import { initialControls } from '../../lab/scenarios/controls.ts'
import { polling } from '../../lab/scenarios/polling.ts'
import type { ControlValues } from '../../lab/scenarios/scenario.ts'
import { AsyncConventionsPanel, AsyncMishapsPanel } from './AsyncPanels.tsx'
import { PollingPanel } from './PollingPanel.tsx'

afterEach(cleanup)

const shown = [
  { id: 'polling', Panel: PollingPanel, scenario: polling, rows: 7 },
  { id: 'async-conventions', Panel: AsyncConventionsPanel, scenario: asyncConventions, rows: 6 },
  { id: 'async-mishaps', Panel: AsyncMishapsPanel, scenario: asyncMishaps, rows: 17 },
] as const

function show(
  { Panel, scenario }: (typeof shown)[number],
  onOpen: (values: ControlValues) => void,
  language: (typeof languages)[number] = 'en',
) {
  const translator = createTranslator(language)
  for (const name of ['player', 'scenarios']) {
    translator.addResourceBundle(language, name, readCatalogue(language, name))
  }
  const values = initialControls(scenario)
  const panel = <Panel language={language} values={values} seed={1} onOpen={onOpen} />
  return render(<I18nextProvider i18n={translator}>{panel}</I18nextProvider>)
}

test.each(shown)('the table of $id has a row for each option, and the one that is shown is marked', (one) => {
  show(one, () => undefined)
  const buttons = within(screen.getByRole('table')).getAllByRole('button')
  expect(buttons).toHaveLength(one.rows)
  const pressed = buttons.filter((button) => button.getAttribute('aria-pressed') === 'true')
  expect(pressed).toHaveLength(one.id === 'async-mishaps' ? 7 : 1)
})

test('a press on a strategy sets the controls to its run, and the row says what that comes to', async () => {
  const onOpen = vi.fn()
  show(shown[0], onOpen)
  const name = 'Never: it takes 202 for done'
  const row = screen.getByRole('row', { name: new RegExp(name) })
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['2', '1', 'never', '1', '1', '202 200'])
  await userEvent.setup().click(within(row).getByRole('button', { name }))
  expect(onOpen).toHaveBeenCalledWith({ ...initialControls(polling), strategy: 'naive' })
})

test.each(languages.flatMap((language) => shown.map((one) => ({ ...one, language }))))(
  'in $language the table of $id leaves nothing without words',
  ({ language, ...one }) => {
    const { container } = show(one as (typeof shown)[number], () => undefined, language)
    expect(container.textContent).not.toMatch(/\{\{|panel\.|options\.|figures\.|controls\./)
  },
)
