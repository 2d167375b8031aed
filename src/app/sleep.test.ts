import { afterEach, expect, test, vi } from 'vitest'
import { atFirstSign, sleepOf, sleepsUntil } from './sleep.ts'

afterEach(() => {
  document.body.innerHTML = ''
})

const path = '/en/codes/409'

function write(attributes: string): void {
  document.body.innerHTML = `<div id="app" ${attributes}></div>`
}

function until(address: string, state: unknown = null, continues = false) {
  history.replaceState(null, '', address)
  return sleepsUntil(document, location, state, continues)
}

test('a page of text sleeps until it is wanted, and one that plays until it has been seen', () => {
  write(`data-path="${path}" data-sleeps="wanted"`)
  expect(until(path)).toBe('wanted')
  write(`data-path="${path}" data-sleeps="seen"`)
  expect(until(path)).toBe('seen')
  write(`data-path="${path}"`)
  expect(until(path)).toBe('now')
})

test.each([
  ['another address than the document was made for', '/en/codes/404', null],
  ['a query', `${path}?course=start`, null],
  ['a place in the page', `${path}#meaning`, null],
  ['an entry of the history that remembers something', path, { course: 'start' }],
])('a page does not sleep at %s', (_why, address, state) => {
  write(`data-path="${path}" data-sleeps="wanted"`)
  expect(until(address, state)).toBe('now')
})

test('a page that plays sleeps until somebody is there, unless something is kept that it tells of', () => {
  write(`data-path="${path}" data-sleeps="alone" data-log="other kept"`)
  expect(until(path)).toBe('alone')
  localStorage.setItem('kept', '{}')
  expect(until(path)).toBe('seen')
  write(`data-path="${path}" data-sleeps="new" data-log="other kept"`)
  expect(until(path)).toBe('now')
  localStorage.removeItem('kept')
  expect(until(path)).toBe('alone')
})

test.each(['pointermove', 'touchstart', 'scroll', 'keydown'])('%s is a sign of somebody, and counts once', (sign) => {
  const act = vi.fn()
  atFirstSign(document, act)
  expect(act).not.toHaveBeenCalled()
  document.body.dispatchEvent(new Event(sign))
  document.body.dispatchEvent(new Event(sign))
  expect(act).toHaveBeenCalledOnce()
})

test('the home page sleeps until it has been seen once there is something to continue with', () => {
  write('data-path="/en/" data-sleeps="first"')
  expect(until('/en/')).toBe('wanted')
  expect(until('/en/', null, true)).toBe('seen')
})

test('a document names its scripts, and one that names none has none', () => {
  write('data-program="/p.js" data-rest="/r.js" data-parts="/a.js /b.js"')
  expect(sleepOf(document)).toEqual({ program: '/p.js', parts: ['/a.js', '/b.js'], rest: '/r.js' })
  write('')
  expect(sleepOf(document)).toEqual({ program: '', parts: [], rest: '' })
})
