import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { announceLife } from '../ui/life.ts'
import { attendDocument } from './attendDocument.ts'

const comeAlive = vi.fn(async () => {})

type Listening = Parameters<Document['addEventListener']>

/** Who attends to a document does so for good; here each test has it to itself. */
let listening: Listening[] = []

beforeEach(() => {
  listening = []
  const listen = document.addEventListener.bind(document)
  vi.spyOn(document, 'addEventListener').mockImplementation((...args: Listening) => {
    listening.push(args)
    listen(...args)
  })
  document.body.innerHTML = `<div id="app" data-path="${location.pathname}">
    <header><a href="/en/codes" data-press="search">Search</a> <a href="/en/">Home</a></header>
    <p>Text</p><input id="code"><button type="button" id="add">Add</button>
    <div data-own-life id="part"><section data-keys><button type="button" id="step">Step</button>
    <input type="range" id="speed"><select id="pace"></select></section></div>
    <label><input type="radio" name="theme" value="auto" checked> Auto</label>
    <label><input type="radio" name="theme" value="dark"> Dark</label></div>`
  vi.stubGlobal('PointerEvent', MouseEvent)
  document.addEventListener('click', stayHere)
})

afterEach(() => {
  for (const args of listening) document.removeEventListener(...args)
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  comeAlive.mockReset()
  delete document.documentElement.dataset.theme
})

/** A test has nowhere to go to. */
const stayHere = (event: Event) => event.preventDefault()

const find = (selector: string) => {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`There is no ${selector}`)
  return found
}

const send = (selector: string, name: string) => find(selector).dispatchEvent(new Event(name, { bubbles: true }))

test.each(['pointerover', 'pointerdown', 'focusin'])(
  '%s over text leaves a page asleep, and over a link it wakes it once',
  (sign) => {
    attendDocument(document, comeAlive)
    send('p', sign)
    expect(comeAlive).not.toHaveBeenCalled()
    send('header a', sign)
    send('#add', sign)
    expect(comeAlive).toHaveBeenCalledOnce()
  },
)

test('what is pressed before the page is alive is pressed again when it is, once and in order', () => {
  attendDocument(document, comeAlive)
  const heard: string[] = []
  find('#add').click()
  find('header a').click()
  for (const name of ['#add', 'header a']) find(name).addEventListener('click', () => heard.push(name))
  expect(comeAlive).toHaveBeenCalledOnce()
  announceLife(document.getElementById('app'))
  expect(heard).toEqual(['#add', 'header a'])
  announceLife(document.getElementById('app'))
  find('#add').click()
  expect(heard).toEqual(['#add', 'header a', '#add'])
})

test('a part that comes to life later hears what was pressed when it has', () => {
  attendDocument(document, comeAlive)
  const heard = vi.fn()
  find('#step').click()
  find('#step').addEventListener('click', heard)
  announceLife(document.getElementById('app'))
  expect(heard).not.toHaveBeenCalled()
  announceLife(find('#part'))
  expect(heard).toHaveBeenCalledOnce()
})

test('the keys of the search wake a page and are heard again', () => {
  attendDocument(document, comeAlive)
  const heard = vi.fn()
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true }))
  expect(comeAlive).not.toHaveBeenCalled()
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }))
  expect(comeAlive).toHaveBeenCalledOnce()
  document.addEventListener('keydown', heard, { once: true })
  announceLife(document.getElementById('app'))
  expect(heard.mock.lastCall?.[0]).toMatchObject({ key: 'k', ctrlKey: true, metaKey: false })
})

test('Enter in a field is pressed again when the page is alive, and by then left alone', () => {
  attendDocument(document, comeAlive)
  const enter = () => find('#code').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  enter()
  expect(comeAlive).toHaveBeenCalledOnce()
  const heard = vi.fn()
  find('#code').addEventListener('keydown', heard)
  announceLife(document.getElementById('app'))
  expect(heard.mock.calls.map(([event]) => event.key)).toEqual(['Enter'])
  enter()
  expect(heard).toHaveBeenCalledTimes(2)
})

test('Space on the link that will be the button of the search presses it', () => {
  attendDocument(document, comeAlive)
  const heard = vi.fn()
  const space = (selector: string) => {
    const event = new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true })
    find(selector).dispatchEvent(event)
    return event.defaultPrevented
  }
  expect(space('header a[href="/en/"]'), 'another link').toBe(false)
  expect(space('header a')).toBe(true)
  find('header a').addEventListener('click', heard)
  announceLife(document.getElementById('app'))
  expect(heard).toHaveBeenCalledOnce()
  expect(space('header a'), 'alive').toBe(false)
})

test('keys that move within a part that takes them are heard when it is alive; those of its fields are left to them', () => {
  attendDocument(document, comeAlive)
  const press = (selector: string, init: KeyboardEventInit) =>
    find(selector).dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }))
  expect(press('#step', { key: 'ArrowRight' })).toBe(false)
  announceLife(document.getElementById('app'))
  expect(press('#step', { key: 'End' })).toBe(false)
  for (const [selector, init] of [
    ['#speed', { key: 'ArrowRight' }],
    ['#pace', { key: 'End' }],
    ['#step', { key: 'ArrowRight', altKey: true }],
    ['#step', { key: 'ArrowDown' }],
    ['#add', { key: 'ArrowRight' }],
  ] as const)
    expect(press(selector, init), `${selector} ${init.key}`).toBe(true)
  const heard = vi.fn()
  find('#part').addEventListener('keydown', heard)
  announceLife(find('#part'))
  expect(heard.mock.calls.map(([event]) => event.key)).toEqual(['ArrowRight', 'End'])
  expect(press('#step', { key: 'Home' })).toBe(true)
})

test('a click with a key held is left to the browser', () => {
  attendDocument(document, comeAlive)
  const heard = vi.fn()
  find('#add').addEventListener('click', heard)
  find('#add').dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }))
  expect(heard).toHaveBeenCalledOnce()
})

test('a page that could not be woken is woken by the next who comes near', async () => {
  const heard = vi.fn()
  const attempt = vi.fn(() => (attempt.mock.calls.length === 1 ? Promise.reject(new Error('gone')) : Promise.resolve()))
  const failures: unknown[] = []
  const note = (reason: unknown) => failures.push(reason)
  process.on('unhandledRejection', note)
  attendDocument(document, attempt)
  send('#add', 'pointerover')
  await vi.waitFor(() => expect(failures).toHaveLength(1))
  process.off('unhandledRejection', note)
  find('#add').click()
  expect(attempt).toHaveBeenCalledTimes(2)
  find('#add').addEventListener('click', heard)
  announceLife(document.getElementById('app'))
  expect(heard).toHaveBeenCalledOnce()
})

test('Back to another page than the document was made for wakes it', () => {
  attendDocument(document, comeAlive)
  window.dispatchEvent(new PopStateEvent('popstate'))
  expect(comeAlive).not.toHaveBeenCalled()
  find('#app').dataset.path = '/en/other'
  window.dispatchEvent(new PopStateEvent('popstate'))
  expect(comeAlive).toHaveBeenCalledOnce()
})

test('the colours that were chosen before are marked as chosen', () => {
  document.documentElement.dataset.theme = 'dark'
  attendDocument(document, comeAlive)
  expect(document.querySelector<HTMLInputElement>('input:checked')?.value).toBe('dark')
})
