import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { longTrace } from './exampleTrace.ts'
import { button, current, items, player, said, user } from './playerForTest.tsx'

const frames = new Map<number, FrameRequestCallback>()
let handles = 0
let clock = 0

beforeEach(() => {
  frames.clear()
  clock = 0
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => {
    handles += 1
    frames.set(handles, frame)
    return handles
  })
  vi.stubGlobal('cancelAnimationFrame', (handle: number) => frames.delete(handle))
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** Lets the screen draw frames of a fiftieth of a second for so long. */
function passMillis(millis: number) {
  for (const until = clock + millis; clock < until; clock += 20) {
    act(() => {
      const due = [...frames.values()]
      frames.clear()
      for (const frame of due) frame(clock)
    })
  }
}

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
