import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shiftInto, showFocused } from './showFocused.ts'

const moved = ({ left, right }: { left: number; right: number }, by: number) => ({ left: left - by, right: right - by })

test('what is seen whole already is not moved', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.nat(100), fc.nat(100), fc.nat(100), (start, before, width, after) => {
      const room = { left: start, right: start + before + width + after }
      expect(shiftInto({ left: start + before, right: start + before + width }, room)).toBe(0)
    }),
  )
})

test('what has room is seen whole after the shift, and no shorter one would do', () => {
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 500 }), fc.nat(100), fc.nat(100), (at, width, more) => {
      const room = { left: 0, right: width + more }
      const thing = { left: at, right: at + width }
      const by = shiftInto(thing, room)
      const { left, right } = moved(thing, by)
      expect(left).toBeGreaterThanOrEqual(room.left)
      expect(right).toBeLessThanOrEqual(room.right)
      if (by !== 0) expect([left === room.left, right === room.right]).toContain(true)
    }),
  )
})

test('of what has no room, the left end is seen', () => {
  expect(moved({ left: 50, right: 250 }, shiftInto({ left: 50, right: 250 }, { left: 0, right: 100 })).left).toBe(0)
  expect(moved({ left: -50, right: 150 }, shiftInto({ left: -50, right: 150 }, { left: 0, right: 100 })).left).toBe(0)
})

function focusedBy(element: HTMLElement, how: 'keyboard' | 'click') {
  const value = (selector: string) => selector === ':focus-visible' && how === 'keyboard'
  Object.defineProperty(element, 'matches', { value, configurable: true })
}

/** A row of a table in a box that is 300 pixels wide, the first 100 of them taken by a column that stays. */
function boxed(isSticky: boolean, direction = 'ltr') {
  document.body.innerHTML = `<div><table><tr><th style="direction: ${direction}"><button>one</button></th><td><button>two</button></td></tr></table></div>`
  const find = (selector: string) => document.querySelector<HTMLElement>(selector) as HTMLElement
  const [box, column, inColumn, button] = [find('div'), find('th'), find('th button'), find('td button')]
  if (isSticky) column.style.position = 'sticky'
  const place = (element: Element, left: number, right: number) => {
    element.getBoundingClientRect = () => new DOMRect(left, 0, right - left, 40)
  }
  place(box, 0, 300)
  Object.defineProperty(box, 'clientWidth', { value: 300 })
  if (direction === 'ltr') place(column, 0, 100)
  else place(column, 200, 300)
  place(inColumn, 10, 90)
  // Browsers tell how the focus came; jsdom has to be told.
  for (const one of [inColumn, button]) focusedBy(one, 'keyboard')
  const stop = showFocused(box)
  return { box, button, inColumn, place, stop }
}

test('what takes the focus behind the column that stays comes out from behind it, ring and all', () => {
  const { box, button, place } = boxed(true)
  box.scrollLeft = 150
  place(button, 20, 80)
  button.focus()
  expect(box.scrollLeft).toBe(150 - (100 - 20) - 6)
})

test('from right to left, the column that stays is on the other side', () => {
  const { box, button, place } = boxed(true, 'rtl')
  place(button, 180, 240)
  button.focus()
  expect(box.scrollLeft).toBe(240 - 200 + 6)
})

test('beside a column that does not stay, the whole box is room', () => {
  const { box, button, place } = boxed(false)
  box.scrollLeft = 150
  place(button, 20, 80)
  button.focus()
  expect(box.scrollLeft).toBe(150)
  button.blur()
  place(button, 290, 350)
  button.focus()
  expect(box.scrollLeft).toBe(150 + 50 + 6)
})

test('what stands in the column that stays is seen anyway', () => {
  const { box, inColumn } = boxed(true)
  box.scrollLeft = 150
  inColumn.focus()
  expect(box.scrollLeft).toBe(150)
})

test('what takes the focus by a click stays where it is, or the click would miss it', () => {
  const { box, button, place } = boxed(true)
  focusedBy(button, 'click')
  place(button, 290, 350)
  button.focus()
  expect(box.scrollLeft).toBe(0)
})

test('a box that is gone listens no longer', () => {
  const { box, button, place, stop } = boxed(true)
  stop?.()
  place(button, 290, 350)
  button.focus()
  expect(box.scrollLeft).toBe(0)
  expect(showFocused(null)).toBeUndefined()
})
