import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Language, languages } from '../../i18n/languages.ts'
import { createTranslator } from '../../i18n/namespaces.ts'
import { readCatalogue } from '../../i18n/readCatalogue.ts'
import { EditorDesk } from './EditorDesk.tsx'

function desk(guard: string, habit: string, language: Language = 'en') {
  const translator = createTranslator(language)
  for (const name of ['app', 'player', 'rules', 'scenarios']) {
    translator.addResourceBundle(language, name, readCatalogue(language, name))
  }
  return (
    <I18nextProvider i18n={translator}>
      <EditorDesk values={{ guard, habit }} />
    </I18nextProvider>
  )
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const user = userEvent.setup({ advanceTimers: (millis) => vi.advanceTimersByTime(millis) })
async function click(element: Element) {
  await user.click(element)
  // The origin answers in its own time.
  await act(() => vi.advanceTimersByTimeAsync(0))
}
const press = (name: string | RegExp) => click(screen.getByRole('button', { name }))
const mine = () => within(screen.getByRole('region', { name: 'You' }))
const statuses = () =>
  [...document.querySelectorAll('ol > li > details > summary')].map(
    ({ textContent }) => /\d{3}(?=[A-Z])/.exec(textContent)?.[0],
  )

async function type(field: 'Title' | 'Text', value: string) {
  const box = screen.getByRole('textbox', { name: field })
  await user.clear(box)
  await user.type(box, value)
}

test('what is opened, changed and saved alone is stored, and each exchange is shown', async () => {
  render(desk('version', 'version'))
  expect(screen.getByText('Nothing yet.')).toBeDefined()
  await press('Open the article')
  await type('Title', 'House style')
  await press('Save')
  expect(mine().getByText('Saved, and nothing was lost.')).toBeDefined()
  expect(statuses()).toEqual(['200', '200'])
  expect(document.activeElement?.textContent).toBe('Saved, and nothing was lost.')
})

test('changes of different fields are merged without a question and sent with the new entity tag', async () => {
  render(desk('version', 'version'))
  await press('Open the article')
  await type('Title', 'House style')
  await press('Add a sentence')
  await press('Save')
  expect(mine().getByText(/^409: the article has changed/)).toBeDefined()
  await press('Read it again and merge')
  expect(mine().getByText('Only you changed it: yours is kept.')).toBeDefined()
  expect(mine().getByText('Only the other editor changed it: theirs is taken.')).toBeDefined()
  await press('Send with the new entity tag')
  expect(mine().getByText('Saved, and nothing was lost.')).toBeDefined()
  expect(mine().getByText(/active voice\.$/)).toBeDefined()
  expect(statuses()).toEqual(['200', '200', '409', '200', '200', '200'])
  expect(document.querySelector('ol pre')?.textContent).toContain('If-Match: "style-guide-4"')
})

test('where both changed the same field nothing is sent before somebody chose', async () => {
  render(desk('none', 'ifMatch'))
  await press('Open the article')
  await type('Text', 'Mine.')
  await press('Add a sentence')
  await press('Save')
  expect(mine().getByText(/^412: your precondition is false/)).toBeDefined()
  await press('Read it again and merge')
  const before = statuses().length
  await press('Send with the new entity tag')
  expect(statuses()).toHaveLength(before)
  await user.click(screen.getByRole('radio', { name: 'Write it by hand' }))
  const box = screen.getByRole('textbox', { name: 'Write it by hand' })
  await user.clear(box)
  await user.type(box, 'Both.')
  await press('Send with the new entity tag')
  expect(mine().getByText('Saved, and nothing was lost.')).toBeDefined()
  expect(mine().getByText('Both.')).toBeDefined()
})

test('without a guard the save undoes the other change, and the page says what nobody was told', async () => {
  render(desk('none', 'nothing'))
  await press('Open the article')
  await type('Title', 'House style')
  await press('Add a sentence')
  await press('Save')
  expect(mine().getByText(/this is a lost update/)).toBeDefined()
  expect(statuses()[0]).toBe('200')
})

test('giving up sends nothing more', async () => {
  render(desk('required', 'nothing'))
  await press('Open the article')
  await press('Save')
  expect(mine().getByText(/^428: this site takes no write/)).toBeDefined()
  await press('Give up')
  expect(mine().getByText(/^You gave up/)).toBeDefined()
  expect(statuses()).toEqual(['428', '200'])
})

test('under a lock the other editor is kept out until the save', async () => {
  render(desk('lock', 'nothing'))
  await press('Open the article')
  await press('Change the title')
  expect(screen.getByText('The other editor was refused with 423.')).toBeDefined()
  await press('Save')
  await press('Change the title')
  expect(screen.getByText('Written by the other editor')).toBeDefined()
})

test('the other editor goes on by itself when asked to, and starting over makes a fresh site', async () => {
  render(desk('version', 'version'))
  await user.click(screen.getByRole('checkbox', { name: /every ten seconds/ }))
  await act(() => vi.advanceTimersByTimeAsync(20_500))
  expect(statuses()).toEqual(['200', '200', '200', '200'])
  await press('Start over with a fresh site')
  expect(screen.getByText('Nothing yet.')).toBeDefined()
  await act(() => vi.advanceTimersByTimeAsync(20_500))
  expect(statuses()).toEqual([])
})

test.each(languages)('in %s nothing at the desk is without words', async (language) => {
  const { container } = render(desk('version', 'version', language))
  const buttonIn = (pane: number, index: number) =>
    container.querySelectorAll('section section')[pane]?.querySelectorAll('button')[index] as HTMLButtonElement
  await click(buttonIn(0, 0))
  await user.type(container.querySelector('textarea') as HTMLTextAreaElement, ' x')
  await click(buttonIn(1, 1))
  await click(buttonIn(0, 0))
  await click(buttonIn(0, 0))
  expect(container.querySelector('fieldset')).not.toBeNull()
  expect(container.textContent).not.toMatch(/concurrent-edits|panel\.|desk\.|\{\{/)
})

test('a browser without a channel between windows is told so, and the simulated editor stays', () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  render(desk('version', 'version'))
  expect(screen.getByText(/gives windows no way to share/)).toBeDefined()
  expect(screen.queryByRole('checkbox', { name: /^Share/ })).toBeNull()
  expect(screen.getByRole('button', { name: 'Add a sentence' })).toBeDefined()
  vi.unstubAllGlobals()
})

test('giving up under a lock gives the lock back', async () => {
  render(desk('lock', 'nothing'))
  await press('Open the article')
  await press('Give up')
  expect(statuses()).toEqual(['204', '200', '201'])
  await press('Change the title')
  expect(screen.getByText('Written by the other editor')).toBeDefined()
})
