import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Language, languages } from '../../i18n/languages.ts'
import { createTranslator } from '../../i18n/namespaces.ts'
import { readCatalogue } from '../../i18n/readCatalogue.ts'
import { initialControls } from '../../lab/scenarios/controls.ts'
import { polling } from '../../lab/scenarios/polling.ts'
import { toHar } from '../../lab/trace/har.ts'
import { FlowFurther } from './FlowFurther.tsx'
import { FlowPage } from './FlowPage.tsx'

function renderPage(language: Language = 'en') {
  const translator = createTranslator(language)
  for (const name of ['app', 'player', 'tools', 'rules', 'scenarios']) {
    translator.addResourceBundle(language, name, readCatalogue(language, name))
  }
  return render(
    <I18nextProvider i18n={translator}>
      <FlowPage scenario={polling} further={FlowFurther} missions={[]} language={language} />
    </I18nextProvider>,
  )
}

beforeEach(() => {
  history.replaceState(null, '', '/en/flows/polling')
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const forward = () => screen.getByRole('button', { name: 'Step forward' })
const steps = () => screen.getByText(/^Step \d+ of \d+$/).textContent

/** Opens a disclosure, which jsdom does not do by itself. */
function open(summary: string | RegExp) {
  const details = screen.getByText(summary, { selector: 'summary' }).parentElement as HTMLDetailsElement
  details.open = true
  fireEvent(details, new Event('toggle'))
  return within(details)
}

test('the step that an address names is shown, and one that is none is said', () => {
  history.replaceState(null, '', '/en/flows/polling?step=4&v=2')
  renderPage()
  expect(steps()).toBe('Step 4 of 10')
  cleanup()
  history.replaceState(null, '', '/en/flows/polling?step=9999')
  renderPage()
  expect(steps()).toBe('Step 10 of 10')
  cleanup()
  history.replaceState(null, '', '/en/flows/polling?step=-1')
  renderPage()
  expect(steps()).toBe('Step 1 of 10')
  expect(screen.getByText(/value that is not possible.*: step\./)).toBeDefined()
})

test('the address follows the steps at intervals, replaces the old one, and asks for nothing that was gone past', () => {
  vi.useFakeTimers()
  renderPage()
  const entries = history.length
  fireEvent.click(forward())
  fireEvent.click(forward())
  expect(location.search).toBe('')
  act(() => vi.advanceTimersByTime(300))
  fireEvent.click(forward())
  act(() => vi.advanceTimersByTime(60))
  expect(location.search).toBe(`?step=4&v=${polling.version}`)
  expect(history.length).toBe(entries)
  fireEvent.click(forward())
  act(() => vi.advanceTimersByTime(1000))
  expect(steps()).toBe('Step 5 of 10')
  fireEvent.click(screen.getByRole('button', { name: 'Step back' }))
  expect(steps()).toBe('Step 4 of 10')
  act(() => vi.advanceTimersByTime(1000))
  expect(location.search).toBe(`?step=4&v=${polling.version}`)
})

test('a control moves and the step stays in the address', () => {
  vi.useFakeTimers()
  history.replaceState(null, '', '/en/flows/polling?step=4&v=2')
  renderPage()
  fireEvent.change(screen.getByRole('slider', { name: 'Duration of the job' }), { target: { value: '30' } })
  act(() => vi.advanceTimersByTime(1000))
  expect(location.search).toBe(`?jobSeconds=30&step=4&v=${polling.version}`)
})

test('below a response of the origin stands what else would have been answered, and can be sent', async () => {
  renderPage()
  expect(screen.queryByText('What would have been answered instead')).toBeNull()
  await userEvent.click(forward())
  const inside = open('What would have been answered instead')
  await waitFor(() => inside.getByText(/^\d+ other status codes were found\.$/), { timeout: 10_000 })
  const item = inside.getByText('415').closest('li') as HTMLElement
  expect(within(item).getByText('Content-Type: application/json', { exact: false }).tagName).toBe('DEL')
  const button = within(item).getByRole('button', { name: 'Send this instead' })
  await userEvent.click(button)
  expect(within(item).getByRole('button', { name: 'Hide what was sent', expanded: true })).toBe(button)
  expect(item.textContent).toContain('HTTP/1.1 415 Unsupported Media Type')
  expect(item.textContent).toContain('POST /reports HTTP/1.1')
  expect(inside.queryByText('202')).toBeNull()
}, 20_000)

test('a trace is copied in four formats and as a link', async () => {
  const user = userEvent.setup()
  renderPage()
  const inside = open('Export this trace')
  const copy = async (what: string) => {
    await user.click(await inside.findByRole('button', { name: `Copy: ${what}` }))
    await inside.findByText(`Copied: ${what}.`)
    return navigator.clipboard.readText()
  }
  const run = polling.run(initialControls(polling), 1)
  expect(JSON.parse(await copy('HAR 1.2 archive'))).toEqual(JSON.parse(JSON.stringify(toHar(run, 'polling'))))
  expect(await copy('curl commands')).toContain('curl --include --request')
  const mermaid = await copy('Mermaid diagram')
  expect(mermaid).toContain('participant p1 as Origin server')
  expect(mermaid).toContain('Note over p0: The client waits 10 seconds')
  const text = await copy('Plain transcript')
  expect(text).toContain('The client sends POST /reports')
  expect(text).not.toMatch(/\s{2}\n|undefined|`/)
  await user.click(forward())
  expect(await copy('Link')).toBe(`${location.origin}/en/flows/polling?step=2&v=${polling.version}`)
})

test('what the browser does not let be copied is said', async () => {
  const user = userEvent.setup()
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'))
  renderPage()
  const inside = open('Export this trace')
  await user.click(await inside.findByRole('button', { name: 'Copy: curl commands' }))
  await inside.findByText(/did not allow copying \(curl commands\)/)
})

const file = (text: string) => new File([text], 'run.har', { type: 'application/json' })

test('a trace from a file stands in the player until it is put away or a control is moved', async () => {
  const other = polling.run({ ...initialControls(polling), strategy: 'fixed', jobSeconds: 30 }, 1)
  const { container } = renderPage()
  const choose = await open('Open an exported trace').findByLabelText('A HAR file that was exported here')
  await userEvent.upload(choose, file(JSON.stringify(toHar(other, 'polling'))))
  await screen.findByText(/^This trace comes from a file/)
  expect(container.querySelectorAll('ol[aria-label] > li').length).toBeGreaterThan(30)
  expect(location.search).toBe('')
  await userEvent.click(screen.getByRole('button', { name: 'Back to the run' }))
  expect(steps()).toBe('Step 1 of 10')
  await userEvent.upload(choose, file(JSON.stringify(toHar(other, 'polling'))))
  await screen.findByText(/^This trace comes from a file/)
  fireEvent.change(screen.getByRole('slider', { name: 'Duration of the job' }), { target: { value: '20' } })
  expect(screen.queryByText(/^This trace comes from a file/)).toBeNull()
})

test.each(languages)('in %s a file that is none of ours changes nothing and is told why', async (language) => {
  const { container } = renderPage(language)
  const before = container.querySelector('ol')?.textContent
  const details = container.querySelectorAll('details')
  const last = details[details.length - 1] as HTMLDetailsElement
  last.open = true
  fireEvent(last, new Event('toggle'))
  await waitFor(() => expect(last.querySelector('input')).not.toBeNull())
  const input = last.querySelector('input') as HTMLInputElement
  const alert = () => last.querySelector('[role="alert"]')?.textContent ?? ''
  const told = new Set<string>()
  for (const text of ['{', '{}', '{"log":{"version":"1.2","entries":[]}}', '['.repeat(99) + ']'.repeat(99)]) {
    await userEvent.upload(input, file(text))
    await waitFor(() => expect(['', ...told]).not.toContain(alert()))
    told.add(alert())
  }
  expect(told.size).toBe(4)
  expect([...told].join()).not.toContain('import.')
  expect(container.querySelector('ol')?.textContent).toBe(before)
})

test('a second run stands beside the first, in the address and in three tables', async () => {
  const user = userEvent.setup()
  renderPage()
  const inside = open('Compare with another run')
  await user.click(await inside.findByRole('button', { name: 'Start a second run with the present controls' }))
  inside.getByText('The two runs are the same.')
  expect(inside.queryByText('different')).toBeNull()
  await user.click(inside.getByRole('radio', { name: 'At a fixed interval' }))
  inside.getByText('The runs part after 0.1 s; up to then they are the same.')
  const [figures, , exchanges] = inside.getAllByRole('table').map((table) => within(table))
  const wasted = figures?.getByRole('row', { name: /Wasted polls/ })
  expect(wasted?.textContent).toBe('Wasted polls15different')
  expect(exchanges?.getByRole('row', { name: /^8 / }).textContent).toContain('only in the second')
  await waitFor(() => expect(location.search).toBe(`?with=strategy%3Dfixed&v=${polling.version}`))
  expect(screen.getAllByRole<HTMLInputElement>('radio', { name: 'When Retry-After says' })[0]?.checked).toBe(true)
  await user.click(inside.getByRole('button', { name: 'End the comparison' }))
  expect(inside.queryByRole('table')).toBeNull()
  await waitFor(() => expect(location.search).toBe(''))
})

test('an address with a second run opens the comparison, and a control of the first leaves the second as it is', async () => {
  history.replaceState(null, '', `/en/flows/polling?with=${encodeURIComponent('jobSeconds=40&seed=3')}&v=2`)
  const { container } = renderPage()
  expect(container.querySelector('details')?.open).toBe(true)
  const inside = open('Compare with another run')
  expect((await inside.findByRole<HTMLInputElement>('slider', { name: 'Duration of the job' })).value).toBe('40')
  const [first] = screen.getAllByRole('slider', { name: 'Duration of the job' })
  if (first) fireEvent.change(first, { target: { value: '20' } })
  const address = `?jobSeconds=20&with=${encodeURIComponent('jobSeconds=40&seed=3')}&v=${polling.version}`
  await waitFor(() => expect(location.search).toBe(address))
  expect(inside.getByRole<HTMLInputElement>('slider', { name: 'Duration of the job' }).value).toBe('40')
})
