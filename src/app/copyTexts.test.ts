import { afterEach, expect, test } from 'vitest'
import { clipboardOf, copyTexts, type WriteText } from './copyTexts.ts'

let stop = () => {}

afterEach(() => {
  stop()
  document.body.replaceChildren()
})

/** Puts a button into the document and serves it. */
function serve(writeText: WriteText) {
  const place = document.createElement('div')
  Object.assign(place.dataset, { copying: '', done: 'Copied.', refused: 'Refused.' })
  const button = document.createElement('button')
  button.dataset.copy = 'curl\n  https://press.example/'
  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  const box = document.createElement('textarea')
  box.hidden = true
  place.append(button, status, box)
  document.body.append(place)
  stop = copyTexts(document, writeText)
  return { button, status, box }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('a button copies its text, and the copying is said', async () => {
  const written: string[] = []
  const { button, status, box } = serve(async (text) => {
    written.push(text)
  })
  button.click()
  await settled()
  expect(written).toEqual(['curl\n  https://press.example/'])
  expect(status.textContent).toBe('Copied.')
  expect(box.hidden).toBe(true)
})

test('where the browser refuses, that is said and the text is there to be copied by hand', async () => {
  const { button, status, box } = serve(clipboardOf({}))
  button.click()
  await settled()
  expect(status.textContent).toBe('Refused.')
  expect(box.hidden).toBe(false)
  expect(box.value).toBe('curl\n  https://press.example/')
  expect(document.activeElement).toBe(box)
})

test('the document says whether its buttons are served', () => {
  serve(async () => {})
  expect(document.documentElement.dataset.copies).toBe('')
  stop()
  expect(document.documentElement.dataset.copies).toBeUndefined()
})
