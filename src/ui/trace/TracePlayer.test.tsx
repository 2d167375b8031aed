import { act, cleanup, render, screen, within } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { languages } from '../../i18n/languages.ts'
import { exampleTrace, longTrace } from './exampleTrace.ts'
import { messageLabel } from './messageLabel.ts'
import { button, current, inLanguage, items, list, liveRegion, player, said, user } from './playerForTest.tsx'
import { stepsOf } from './steps.ts'
import { TracePlayer } from './TracePlayer.tsx'

afterEach(cleanup)

test('the transcript is a list that says what the diagram shows and the data hold', () => {
  const { container } = render(player())
  const labels = stepsOf(exampleTrace).flatMap((step) =>
    step.kind === 'message' ? [messageLabel(step.delivery.message)] : [],
  )
  const texts = [...container.querySelectorAll('svg g > text:first-of-type')].map(
    ({ textContent }) => textContent ?? '',
  )
  const drawn = texts.filter((text) => /^[A-Z]+ \/|^\d{3} /.test(text))
  const told = items().map(({ textContent }) => /(?:[A-Z]+ \/\S+|\d{3} [A-Z]\w+)/.exec(textContent ?? '')?.[0])
  expect(drawn).toEqual(labels)
  expect(told.filter((text) => text !== undefined)).toEqual(labels)
})

test('each step is a sentence', () => {
  render(player())
  expect(items().map(({ textContent }) => textContent)).toEqual([
    'The client sends POST /reports',
    'The origin server answers 202 Accepted',
    'The client waits 5 seconds: Retry-After said so',
    'The client sends GET /jobs/1',
    'The origin server answers 200 OK, but the response is lost on the way',
    'The client sends GET /jobs/1',
    'The origin server answers 200 OK',
    'Now the client knows: the job failed. The monitor itself works, so it answers 200.',
  ])
})

test.each(languages)('in %s no step, button or label is left without words', (language) => {
  const { container } = render(inLanguage(language, <TracePlayer trace={exampleTrace} scenarioId="polling" />))
  expect(container.textContent).not.toMatch(/step\.|role\.|control\.|duration|diagram\.|\{\{|undefined|NaN/)
  for (const one of screen.getAllByRole('button')) expect(one.textContent?.trim()).not.toBe('')
})

test('the picture is hidden from who cannot see it', () => {
  const { container } = render(player())
  for (const svg of container.querySelectorAll('svg')) expect(svg.closest('[aria-hidden="true"]')).not.toBeNull()
})

test('a click on a step of the list or on a message of the picture goes there', async () => {
  const { container } = render(player())
  await user.click(within(list()).getByRole('button', { name: /answers 202/ }))
  expect(current()).toBe(1)
  const message = [...container.querySelectorAll('svg text')].find(({ textContent }) => textContent === 'GET /jobs/1')
  if (!message) throw new Error('The picture lacks a message')
  await user.click(message)
  expect(current()).toBe(3)
})

test('the current step is looked at closely: its wire text, its reasons and where they stand', async () => {
  const { container } = render(player())
  expect(container.querySelector('pre')?.textContent).toContain('POST /reports HTTP/1.1')
  await user.click(button('Step forward'))
  expect(container.querySelector('pre')?.textContent).toContain('HTTP/1.1 202 Accepted\nRetry-After: 5')
  expect(screen.getByRole('link', { name: /RFC 9110 §15\.3\.3/ })).toBeDefined()
  await user.click(button('Step forward'))
  expect(container.querySelector('pre')).toBeNull()
  expect(screen.getByRole('link', { name: /RFC 9110 §10\.2\.3/ })).toBeDefined()
})

test('the live region is there from the start and says each step by hand once', async () => {
  render(player())
  expect(liveRegion()).not.toBeNull()
  expect(said()).toEqual([])
  await user.click(button('Step forward'))
  expect(said()).toEqual(['The origin server answers 202 Accepted'])
  await user.click(button('To the end'))
  expect(said()).toHaveLength(1)
})

test('when the trace becomes another one, the place stays, or is the last there is', async () => {
  const { rerender } = render(player(longTrace(5)))
  await user.click(button('To the end'))
  await user.click(button('Step back'))
  const place = current()
  rerender(player(longTrace(9)))
  expect(current()).toBe(place)
  rerender(player(longTrace(2)))
  expect(current()).toBe(items().length - 1)
})

test('the compact player has the list to be read, and fewer controls', async () => {
  render(player(exampleTrace, true))
  expect(screen.queryByRole('slider')).toBeNull()
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Step back',
    'Play',
    'Step forward',
  ])
  expect(items()).toHaveLength(8)
  await user.click(button('Step forward'))
  expect(items()[1]?.getAttribute('aria-current')).toBe('step')
})

test('nothing carries a style attribute', () => {
  expect(renderToString(player())).not.toMatch(/ style=/)
  expect(renderToString(player(exampleTrace, true))).not.toMatch(/ style=/)
})

test('what was drawn ahead of time comes to life without a difference', async () => {
  vi.unstubAllGlobals()
  const container = document.createElement('div')
  container.innerHTML = renderToString(player())
  document.body.append(container)
  const problems: unknown[] = []
  const complain = vi.spyOn(console, 'error').mockImplementation((...about) => void problems.push(about))
  const root = await act(async () =>
    hydrateRoot(container, player(), { onRecoverableError: (error) => problems.push(error) }),
  )
  complain.mockRestore()
  expect(problems).toEqual([])
  act(() => root.unmount())
  container.remove()
})

test('an empty trace is a player at rest', () => {
  render(player({ participants: [], events: [] }))
  expect(screen.getAllByText('Nothing has happened yet')).toHaveLength(1)
  expect(button('Play').getAttribute('aria-disabled')).toBe('true')
})

/** Ten thousand events, as a file may bring them. */
const hugeTrace = longTrace(3334)

test('of a trace of ten thousand events a part is drawn, around the step that is shown', async () => {
  const { container } = render(player(hugeTrace))
  const steps = stepsOf(hugeTrace).length
  const drawn = () => container.querySelectorAll('*').length
  expect(drawn()).toBeLessThan(3000)
  expect(items().length).toBeLessThanOrEqual(150)
  await user.click(button('To the end'))
  expect(items().at(-1)?.querySelector('[aria-current="step"]')).not.toBeNull()
  expect(list().getAttribute('start')).toBe(`${steps - items().length + 1}`)
  expect(container.querySelector(`svg [data-step="${steps - 1}"][data-current="true"]`)).not.toBeNull()
  expect(drawn()).toBeLessThan(3000)
  await user.click(button('Step back'))
  expect(items().at(-2)?.querySelector('[aria-current="step"]')).not.toBeNull()
})

test('the list of a long trace is turned by buttons, which lead nowhere at its ends, until the playhead moves', async () => {
  render(player(hugeTrace))
  const first = () => list().getAttribute('start')
  expect(button('Earlier steps').getAttribute('aria-disabled')).toBe('true')
  await user.click(button('Earlier steps'))
  expect(first()).toBe('1')
  await user.click(button('Later steps'))
  await user.click(button('Later steps'))
  expect(first()).toBe('51')
  expect(current()).toBe(-1)
  await user.click(items()[0]?.querySelector('button') as HTMLElement)
  expect(current()).toBe(50)
  await user.click(button('To the start'))
  expect(first()).toBe('1')
})

test('a short trace has no buttons to turn its list', () => {
  render(player())
  expect(screen.queryByRole('button', { name: 'Later steps' })).toBeNull()
  expect(list().hasAttribute('start')).toBe(false)
})
