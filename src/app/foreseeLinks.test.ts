// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { foreseeLinks } from './foreseeLinks.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

/** Shows two links and foresees them in a browser that says this of its connection; lists what is prepared. */
function watch(connection?: object) {
  document.body.innerHTML = '<a id="a" href="/en/codes/409"><b>409</b></a><a id="b" href="/en/codes/412">412</a>'
  const prepared: string[] = []
  const stop = foreseeLinks(document, { connection } as unknown as Navigator, (path) => prepared.push(path))
  const fire = (type: string, selector: string) =>
    document.querySelector(selector)?.dispatchEvent(new Event(type, { bubbles: true }))
  return { prepared, fire, stop }
}

test('a link is foreseen when a pointer rests on it or the focus has come to it, and at once when it is pressed', () => {
  const { prepared, fire, stop } = watch()
  fire('pointerover', '#a b')
  fire('pointerover', '#b')
  expect(prepared).toEqual([])
  vi.runAllTimers()
  expect(prepared).toEqual(['/en/codes/412'])
  fire('focusin', '#a')
  fire('pointerover', 'body')
  vi.runAllTimers()
  expect(prepared).toHaveLength(1)
  fire('pointerdown', '#a b')
  expect(prepared).toEqual(['/en/codes/412', '/en/codes/409'])
  stop()
  fire('pointerdown', '#a')
  expect(prepared).toHaveLength(2)
})

test.each([
  [{ saveData: true }, 0],
  [{ effectiveType: '2g' }, 0],
  [{ effectiveType: 'slow-2g' }, 0],
  [{ effectiveType: '4g', saveData: false }, 1],
])('with a connection that says %j, %i links are foreseen', (connection, count) => {
  const { prepared, fire, stop } = watch(connection)
  fire('pointerdown', '#a')
  expect(prepared).toHaveLength(count)
  stop()
})

test.each(['https://example.org/en/codes/409', '/', '/en/nothing/here', 'mailto:a@example.org', '#part'])(
  'a link to %s is left alone',
  (href) => {
    const { prepared, fire, stop } = watch()
    document.querySelector('#a')?.setAttribute('href', href)
    fire('pointerdown', '#a')
    expect(prepared).toEqual([])
    stop()
  },
)
