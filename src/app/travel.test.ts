import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rememberLink, travelTo } from './travel.ts'

const animate = vi.fn()
let isMotionWelcome = true

beforeEach(() => {
  isMotionWelcome = true
  vi.stubGlobal('matchMedia', () => ({ matches: isMotionWelcome }))
  vi.spyOn(window, 'scrollTo').mockImplementation(() => {})
  Element.prototype.animate = animate
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return this.closest('h1') ? new DOMRect(10, 20, 100, 50) : new DOMRect(30, 200, 25, 12)
  })
  document.body.innerHTML = '<main><a href="/en/codes/409"><span>409</span> <span>Conflict</span></a></main>'
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  animate.mockReset()
  Reflect.deleteProperty(Element.prototype, 'animate')
})

function link(): HTMLAnchorElement {
  const found = document.querySelector('a')
  if (!found) throw new Error('There is no link')
  return found
}

async function goTo(path: string): Promise<void> {
  travelTo(path, () => {
    document.body.innerHTML = '<main><h1><span>409</span> <span>Conflict</span></h1></main>'
  })
  await Promise.resolve()
}

test('the number of a link that is followed begins where it stood and ends where it stands', async () => {
  rememberLink(link())
  await goTo('/en/codes/409')
  expect(animate).toHaveBeenCalledOnce()
  expect(animate.mock.contexts[0]).toBe(document.querySelector('h1 span'))
  expect(animate.mock.lastCall?.[0].transform).toEqual(['translate(20px, 180px) scale(0.25)', 'none'])
})

test('nothing travels to another page, a second time, or where motion is not welcome', async () => {
  rememberLink(link())
  await goTo('/en/codes/404')
  await goTo('/en/codes/409')
  document.body.innerHTML = '<main><a href="/en/codes/409"><span>409</span></a></main>'
  isMotionWelcome = false
  rememberLink(link())
  await goTo('/en/codes/409')
  expect(animate).not.toHaveBeenCalled()
})

test('the focus leaves what goes, before it goes', async () => {
  link().focus()
  const left = vi.fn()
  link().addEventListener('blur', () => left(document.querySelector('a') !== null))
  await goTo('/en/codes/409')
  expect(left).toHaveBeenCalledWith(true)
})
