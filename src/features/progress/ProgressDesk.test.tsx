import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { languages } from '../../i18n/languages.ts'
import type { HistoryPage } from '../../state/progress/store.ts'
import { emptyProgress } from '../../study/review/progress.ts'
import { forecast } from '../../study/review/schedule.ts'
import { recallByCode } from '../../study/review/statistics.ts'
import { desk, log, progress, quiet, section, today, until } from './madeUpDesk.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const user = userEvent.setup()

test.each(languages)('every text of the page is there in %s, with answers and without', async (language) => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
  render(desk({ language, state: { unsaved: 2, damaged: 1, isExportDue: true, lastImport: { at: until, added: 3 } } }))
  await screen.findAllByRole('time').catch(() => undefined)
  for (const disclosure of document.querySelectorAll('details'))
    await user.click(disclosure.querySelector('summary') ?? disclosure)
  cleanup()
  render(desk({ language, state: { progress: emptyProgress } }))
  expect(complaint.mock.calls.map(String).filter((said) => said.includes('no text'))).toEqual([])
})

test('how many cards are due is what the schedule says, and the review is one link away', () => {
  render(desk())
  const [due = 0, ...later] = forecast(progress, today, 28, { retention: 0.9 })
  const total = later.reduce((sum, count) => sum + count, due)
  expect(due).toBeGreaterThan(1)
  expect(within(section('Due')).getByText(`${due} cards are due today.`)).toBeDefined()
  expect(section('Due').textContent).toContain(`${total} cards come due within 28 days`)
  const link = within(section('Due')).getByRole('link', { name: 'Start the review' })
  expect(link.getAttribute('href')).toBe('/en/quiz?mode=daily')
})

test('each code of the registry leads to its page and says how likely it is recalled, or that it was never asked', () => {
  render(desk())
  const recalls = recallByCode(progress, today)
  const links = within(section('Recall')).getAllByRole('link')
  const said = (code: number) => links.find((link) => link.getAttribute('href') === `/en/codes/${code}`)?.textContent
  for (const [code, share] of recalls) expect(said(code), `${code}`).toContain(`${Math.round(share * 100)}%`)
  expect(said(104)).toContain('never asked')
})

test('the details of a code are shown when it is moved to, skill by skill', async () => {
  render(desk())
  const card = Object.values(progress.cards)[0]
  const link = within(section('Recall'))
    .getAllByRole('link')
    .find((each) => each.getAttribute('href') === `/en/codes/${card?.code}`)
  link?.focus()
  const details = document.getElementById((await vi.waitUntil(() => link?.getAttribute('aria-describedby'))) ?? '')
  const skills = Object.values(progress.cards).filter(({ code }) => code === card?.code)
  expect(within(details as HTMLElement).getAllByRole('listitem').length).toBeGreaterThanOrEqual(skills.length)
  expect(details?.textContent).toContain(`${card?.code}`)
})

test('calibration is said in words', () => {
  render(desk())
  const { count, right } = progress.calibration.certain
  expect(screen.getByText(`Of ${count} answers you were certain of, ${right} were right.`)).toBeDefined()
})

test('the worst pair leads to its comparison and to a round about it', () => {
  render(desk())
  const confusions = section('Confusions')
  const compare = within(confusions).getAllByRole('link', { name: /^Compare/ })[0]
  const [, a, b] = /(\d+)-vs-(\d+)/.exec(compare?.getAttribute('href') ?? '') ?? []
  const round = within(confusions).getByRole('link', { name: `A round about ${a} and ${b}` })
  expect(round.getAttribute('href')).toBe(`/en/quiz?codes=${a},${b}&count=6`)
  expect(confusions.textContent).toContain(`Most in need of practice: ${a} and ${b}`)
})

test('every picture has its numbers as a table', async () => {
  render(desk())
  for (const name of ['Due', 'Recall', 'Predicted and true', 'How sure, and how right', 'Confusions', 'Days']) {
    const part = section(name)
    await user.click(within(part).getByText('As a table'))
    const tables = await within(part).findAllByRole('table')
    expect(tables.at(-1)?.querySelectorAll('tbody tr').length, name).toBeGreaterThan(1)
  }
})

test('the history is read page by page, and every answer once', async () => {
  render(desk())
  const history = section('History')
  const seen: number[] = []
  for (;;) {
    const items = await within(history).findAllByRole('listitem')
    seen.push(items.length)
    const older = within(history).getByRole<HTMLButtonElement>('button', { name: 'Older' })
    if (older.disabled) break
    const first = items[0]?.textContent
    await user.click(older)
    await vi.waitFor(() => expect(within(history).getAllByRole('listitem')[0]?.textContent).not.toBe(first))
  }
  expect(seen.reduce((sum, count) => sum + count, 0)).toBe(log.length)
  expect(Math.max(...seen)).toBe(20)
})

test('taking back the last answer and forgetting a code are asked of the log', async () => {
  const undo = vi.fn(quiet.undo)
  const reset = vi.fn(quiet.reset)
  render(desk({ actions: { undo, reset } }))
  await user.click(await screen.findByRole('button', { name: 'Take back the last answer' }))
  expect(undo).toHaveBeenCalledOnce()
  expect(await screen.findByText('The last answer is taken back.')).toBeDefined()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Code' }), '200')
  await user.click(screen.getByRole('button', { name: 'Forget it' }))
  expect(reset).toHaveBeenCalledWith(200)
})

test('an event of a newer version, a reset and an undo have a line each, and a reset can be taken back', async () => {
  const cancel = vi.fn(quiet.cancel)
  const at = { at: until, zoneMinutes: 60 }
  const entries: HistoryPage['entries'] = [
    { event: { id: 'D', type: 'reset', code: 409, ...at }, isCancelled: false },
    { event: { id: 'C', type: 'undo', cancels: 'A', ...at }, isCancelled: false },
    { event: { id: 'B', type: 'somethingNewer' }, isCancelled: false },
  ]
  render(desk({ actions: { cancel, history: async () => ({ entries, before: undefined }) } }))
  expect(await within(section('History')).findAllByRole('listitem')).toHaveLength(3)
  await user.click(screen.getByRole('button', { name: 'Remember 409 again' }))
  expect(cancel).toHaveBeenCalledWith('D')
})

test.each([
  ['memory', /memory only/],
  ['readOnly', /newer version/],
  ['failed', /could not be read/],
] as const)('a log that is %s says so plainly', (status, words) => {
  render(desk({ state: { status } }))
  expect(screen.getByRole('alert').textContent).toMatch(words)
  expect(screen.queryByRole('button', { name: 'Take back the last answer' }) === null).toBe(status !== 'memory')
})

test('before anything is answered the page says what will be here, and a file can be imported', () => {
  render(desk({ state: { progress: emptyProgress } }))
  expect(section('Nothing has been answered here yet')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Start with ten questions' }).getAttribute('href')).toBe('/en/quiz')
  expect(screen.getByLabelText(/Choose an exported file/)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Erase everything…' })).toBeNull()
})

test('the page drawn ahead of time holds nothing of the log, and comes to life without a mismatch', () => {
  const opening = { state: { status: 'opening', progress: emptyProgress } } as const
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(desk(opening))
  expect(container.textContent).toContain('Nothing has been answered here yet')
  const onRecoverableError = vi.fn()
  render(desk(opening), { container, hydrate: true, onRecoverableError })
  expect(onRecoverableError).not.toHaveBeenCalled()
})
