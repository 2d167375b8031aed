import { act, useState } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepChanges } from './keepChanges.ts'

/** Says how the program thinks that each of its controls stands. */
function Controls() {
  const [box, setBox] = useState(false)
  const [pick, setPick] = useState('one')
  const [speed, setSpeed] = useState('1')
  const [pace, setPace] = useState('slow')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <input type="checkbox" checked={box} onChange={({ target }) => setBox(target.checked)} />
      {['one', 'two'].map((one) => (
        <input key={one} type="radio" name="pick" value={one} checked={pick === one} onChange={() => setPick(one)} />
      ))}
      <input type="range" min="0" max="9" value={speed} onChange={({ target }) => setSpeed(target.value)} />
      <select value={pace} onChange={({ target }) => setPace(target.value)}>
        <option value="slow">Slow</option>
        <option value="fast">Fast</option>
      </select>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>More</summary>
      </details>
      <output>{[box, pick, speed, pace, isOpen].join(' ')}</output>
    </>
  )
}

const container = document.createElement('div')
const find = <E extends Element>(selector: string) => container.querySelector(selector) as E
const said = () => find('output').textContent

beforeEach(() => {
  container.innerHTML = renderToString(<Controls />)
  document.body.append(container)
})

afterEach(() => container.remove())

/** Leaves every control another way, as a hand does. */
async function changeAll(): Promise<void> {
  find<HTMLInputElement>('[type=checkbox]').click()
  find<HTMLInputElement>('[value=two]').click()
  find<HTMLInputElement>('[type=range]').value = '7'
  find<HTMLSelectElement>('select').value = 'fast'
  for (const control of ['[type=range]', 'select']) find(control).dispatchEvent(new Event('change', { bubbles: true }))
  find<HTMLDetailsElement>('details').open = true
  await new Promise((resolve) => find('details').addEventListener('toggle', resolve, { once: true }))
}

test('what is chosen, moved and opened before the program is alive is told to it, once', async () => {
  let isAsleep = true
  const tell = keepChanges(document, () => isAsleep)
  await changeAll()
  isAsleep = false
  const root = await act(async () => hydrateRoot(container, <Controls />))
  expect(said()).toBe('false one 1 slow false')
  act(() => tell(() => true))
  expect(said()).toBe('true two 7 fast true')
  act(() => find<HTMLInputElement>('[type=checkbox]').click())
  act(() => tell(() => true))
  expect(said()).toBe('false two 7 fast true')
  act(() => root.unmount())
})

test('what is not asleep, or not asked for, is left alone', async () => {
  const tell = keepChanges(document, (control) => control instanceof HTMLSelectElement)
  await changeAll()
  const root = await act(async () => hydrateRoot(container, <Controls />))
  act(() => tell((control) => control instanceof HTMLInputElement))
  expect(said()).toBe('false one 1 slow false')
  act(() => tell(() => true))
  expect(said()).toBe('false one 1 fast false')
  act(() => root.unmount())
})

test('of radio buttons the last that was chosen is told last, and a slider that is still held counts', async () => {
  let isAsleep = true
  const tell = keepChanges(document, () => isAsleep)
  for (const one of ['two', 'one', 'two']) find<HTMLInputElement>(`[value=${one}]`).click()
  find<HTMLInputElement>('[type=range]').value = '4'
  find('[type=range]').dispatchEvent(new Event('input', { bubbles: true }))
  isAsleep = false
  const root = await act(async () => hydrateRoot(container, <Controls />))
  act(() => tell(() => true))
  expect(said()).toBe('false two 4 slow false')
  act(() => root.unmount())
})
