import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Language, languages } from '../../i18n/languages.ts'
import { createTranslator } from '../../i18n/namespaces.ts'
import { exampleTrace, longTrace } from './exampleTrace.ts'
import { messageLabel } from './messageLabel.ts'
import { stepsOf } from './steps.ts'
import { TracePlayer } from './TracePlayer.tsx'

const locales = join(import.meta.dirname, '../../../locales')

function inLanguage(language: Language, children: ReactNode) {
  const translator = createTranslator(language)
  for (const name of ['player', 'rules', 'facts', 'scenarios']) {
    const text = readFileSync(join(locales, language, `${name}.json`), 'utf8')
    translator.addResourceBundle(language, name, JSON.parse(text) as Record<string, unknown>)
  }
  return <I18nextProvider i18n={translator}>{children}</I18nextProvider>
}

const player = (trace = exampleTrace, compact = false) =>
  inLanguage('en', <TracePlayer trace={trace} scenarioId="polling" compact={compact} />)

const user = userEvent.setup()
const button = (name: string) => screen.getByRole('button', { name })
const list = () => screen.getByRole('list', { name: 'What happens, step by step' })
const items = () => within(list()).getAllByRole('listitem')
const current = () => items().findIndex((item) => item.querySelector('[aria-current="step"]') !== null)
const liveRegion = () => document.querySelector('[aria-live="polite"]')
const said = () => [...(liveRegion()?.querySelectorAll('p') ?? [])].map(({ textContent }) => textContent)

let frames: FrameRequestCallback[] = []
let clock = 0

beforeEach(() => {
  frames = []
  clock = 0
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame))
  vi.stubGlobal('cancelAnimationFrame', (handle: number) => {
    frames[handle - 1] = () => undefined
  })
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** Lets the screen draw frames of a fiftieth of a second for so long. */
function passMillis(millis: number) {
  for (const until = clock + millis; clock < until; clock += 20) {
    act(() => {
      for (const frame of frames.splice(0)) frame(clock)
    })
  }
}

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

test('the arrow keys step, Home and End go to the start and the end', async () => {
  render(player())
  button('Play').focus()
  expect(current()).toBe(0)
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(current()).toBe(2)
  await user.keyboard('{ArrowLeft}')
  expect(current()).toBe(1)
  await user.keyboard('{End}')
  expect(current()).toBe(7)
  await user.keyboard('{Home}')
  expect(current()).toBe(-1)
  expect(screen.getAllByText('Nothing has happened yet').length).toBeGreaterThan(0)
})

test('the space bar plays and pauses, on the button and anywhere else in the player', async () => {
  render(player())
  button('Play').focus()
  await user.keyboard(' ')
  expect(button('Pause')).toBe(document.activeElement)
  await user.keyboard(' ')
  expect(button('Play')).toBe(document.activeElement)
  screen.getByRole('region', { name: 'Player of the exchange' }).focus()
  await user.keyboard(' ')
  expect(button('Pause')).toBeDefined()
})

test('on another button the space bar does what that button does', async () => {
  render(player())
  button('To the end').focus()
  await user.keyboard(' ')
  expect(current()).toBe(7)
  expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull()
})

test('keys that an input or a select has the focus of are its own', async () => {
  render(player())
  screen.getByRole('combobox').focus()
  await user.keyboard('{ArrowRight}{End}')
  expect(current()).toBe(0)
  fireEvent.keyDown(screen.getByRole('slider'), { key: 'End' })
  expect(current()).toBe(0)
})

test('the slider stands where we are and leads where it is moved', () => {
  render(player())
  const slider = screen.getByRole('slider', { name: 'Step' })
  expect(slider.getAttribute('aria-valuetext')).toBe('Step 1 of 8')
  fireEvent.change(slider, { target: { value: '6' } })
  expect(current()).toBe(5)
  expect(slider.getAttribute('aria-valuetext')).toBe('Step 6 of 8')
})

test('keys outside the player move nothing', async () => {
  render(
    <>
      {player()}
      <button type="button">Elsewhere</button>
    </>,
  )
  button('Elsewhere').focus()
  await user.keyboard('{ArrowRight}{End} ')
  expect(current()).toBe(0)
})

test('keys with a modifier stay the browser’s', async () => {
  render(player())
  button('Play').focus()
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}{Control>}{End}{/Control}')
  expect(current()).toBe(0)
})

test('a button that leads nowhere says so and keeps the focus', async () => {
  render(player())
  await user.click(button('To the end'))
  expect(button('Step forward').getAttribute('aria-disabled')).toBe('true')
  await user.click(button('Step forward'))
  expect(document.activeElement).toBe(button('Step forward'))
  expect(current()).toBe(7)
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

test('played to its end, every step is reached and said once', async () => {
  render(player())
  await user.click(button('Play'))
  const heard: string[] = []
  let last: readonly (string | null)[] = []
  for (let round = 0; round < 200 && screen.queryByRole('button', { name: 'Pause' }); round += 1) {
    passMillis(100)
    if (said().join() !== last.join()) heard.push(...said().map((text) => text ?? ''))
    last = said()
  }
  expect(current()).toBe(7)
  expect(heard).toEqual(
    items()
      .slice(1)
      .map(({ textContent }) => textContent),
  )
})

test('speed makes it faster', async () => {
  render(player(longTrace(20)))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Speed' }), '4')
  await user.click(button('Play'))
  passMillis(3000)
  const fast = current()
  cleanup()
  render(player(longTrace(20)))
  await user.click(button('Play'))
  passMillis(3000)
  expect(fast).toBeGreaterThan(2 * current())
  expect(current()).toBeGreaterThan(0)
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
