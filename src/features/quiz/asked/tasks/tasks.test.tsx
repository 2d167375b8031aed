import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import type { Given, Task } from '../../../../study/question.ts'
import { askInTest } from '../../askedForTest.tsx'
import { exampleQuestion, exampleTasks } from '../../exampleQuestions.ts'

const user = userEvent.setup()

afterEach(cleanup)

const ask = (form: keyof typeof exampleTasks) => askInTest(exampleQuestion(exampleTasks[form]))
const heading = () => screen.getByRole('heading', { level: 1 })

/** Presses keys one by one, and fails as soon as the focus is on nothing. */
async function press(...keys: readonly string[]) {
  for (const key of keys) {
    await user.keyboard(key)
    expect(document.activeElement, `after ${key}`).not.toBe(document.body)
  }
}

interface Played {
  readonly form: keyof typeof exampleTasks
  readonly keys: readonly string[]
  readonly given: Given
}

// What the keys say they do, from the heading where a new screen puts the focus.
const played: readonly Played[] = [
  { form: 'one', keys: ['2', '{Enter}', '{Enter}'], given: ['501'] },
  { form: 'lines', keys: ['3', '{Enter}', '{Enter}'], given: ['2'] },
  { form: 'all', keys: ['1', '2', '3', '2', '{Enter}', '{Enter}'], given: ['200', '204'] },
  {
    form: 'place',
    keys: ['2', '3', '1', '1', '{Enter}', '{Enter}'],
    given: ['301=may', '303=get', '307=kept', '308=kept'],
  },
  {
    form: 'order',
    keys: ['1', '{ArrowDown}', '{ArrowDown}', '{Control>}{Enter}{/Control}', '{Enter}'],
    given: ['a', 'b', 'c'],
  },
  { form: 'code', keys: ['4', '0', '5', '{Enter}', '{Enter}'], given: ['405'] },
  { form: 'phrase', keys: ['{Tab}', 'method not', '{Enter}', '{Enter}'], given: ['method not'] },
  {
    form: 'compose',
    keys: ['2', '{Tab}', '{Tab}', ' ', '{Enter}', '{Enter}'],
    given: ['405', 'retry'],
  },
  { form: 'mission', keys: ['2', '{Enter}', '{Enter}'], given: ['guess'] },
]

test('every form of task is played by the tests of keys', () => {
  const forms: readonly Task['form'][] = ['one', 'all', 'place', 'order', 'code', 'phrase', 'compose', 'mission']
  expect(new Set(played.map(({ form }) => exampleTasks[form].form))).toEqual(new Set(forms))
})

test.each(played)('$form is answered by keyboard from its heading on, and handed in fairly sure', async (one) => {
  const handedIn = ask(one.form)
  expect(document.activeElement).toBe(heading())
  await press(...one.keys)
  expect(handedIn).toEqual([{ given: one.given, confidence: 'fairlySure' }])
})

test.each(Object.keys(exampleTasks) as (keyof typeof exampleTasks)[])(
  '%s names its field by the question and its keys by what they do',
  (form) => {
    ask(form)
    const asked = 'Which status code says this most precisely?'
    const { form: taken } = exampleTasks[form]
    if (taken === 'code' || taken === 'phrase') expect(screen.getByLabelText(asked).tagName).toBe('INPUT')
    else expect(screen.getByRole('group', { name: asked })).toBeDefined()
    expect(screen.getByText(/goes on to how sure you are/)).toBeDefined()
  },
)

test.each(Object.keys(exampleTasks).filter((form) => form !== 'order') as (keyof typeof exampleTasks)[])(
  '%s without an answer is not handed in, and says what is missing',
  async (form) => {
    const handedIn = ask(form)
    await user.click(screen.getByRole('button', { name: 'Certain' }))
    expect(handedIn).toEqual([])
    const told = screen.getAllByRole('status').map((status) => status.textContent)
    expect(told.some((text) => text?.includes('first.'))).toBe(true)
  },
)

test('how sure one is can be changed with the arrow keys, round and round', async () => {
  const handedIn = ask('one')
  await press('1', '{Enter}', '{ArrowLeft}', '{ArrowLeft}', '{Enter}')
  expect(handedIn.at(-1)?.confidence).toBe('certain')
})

test('number keys choose anew wherever the focus is, and are left alone with a modifier or beyond the last', async () => {
  const handedIn = ask('one')
  await press('1', '{Enter}', '3', '{Control>}2{/Control}', '9')
  expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual([false, false, true])
  expect(handedIn).toEqual([])
})

describe('a table of places', () => {
  test('names each radio button by its row and its column', () => {
    ask('place')
    const radios = screen.getAllByRole('radio')
    expect(radios).toHaveLength(12)
    expect(screen.getByRole('radio', { name: /^303 Fetches what Location names/ })).toBeDefined()
    expect(screen.getByRole('table')).toBeDefined()
  })

  test('goes on to the first row without a place, and stays where all have one', async () => {
    ask('place')
    const inRow = (row: number) => screen.getAllByRole('radio').slice(row * 3, row * 3 + 3)
    await press('{Tab}', '{Tab}')
    inRow(2)[0]?.focus()
    await press('1')
    expect(inRow(3)).toContain(document.activeElement)
    await press('2')
    expect(inRow(0)).toContain(document.activeElement)
    await press('1', '1')
    expect(document.activeElement).toBe(inRow(1)[0])
    expect(screen.getByText('4 of 4 are in a place.')).toBeDefined()
    await press('3')
    expect(document.activeElement).toBe(inRow(1)[2])
  })
})

describe('a list to be ordered', () => {
  const shown = () => screen.getAllByRole('listitem').map((item) => item.querySelector('code')?.textContent)

  test('says the new place, and the focus stays with what was moved', async () => {
    ask('order')
    expect(shown()).toEqual(['GET /orders/9 HTTP/1.1', 'POST /orders HTTP/1.1', 'HTTP/1.1 303 See Other'])
    screen.getByRole('button', { name: 'Move down GET /orders/9 HTTP/1.1' }).focus()
    await press('{Enter}')
    expect(shown()).toEqual(['POST /orders HTTP/1.1', 'GET /orders/9 HTTP/1.1', 'HTTP/1.1 303 See Other'])
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move down GET /orders/9 HTTP/1.1' }))
    expect(screen.getByText('Now at place 2 of 3.')).toBeDefined()
    await press(' ')
    expect(screen.getByText('Now at place 3 of 3.')).toBeDefined()
    expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true')
    await press('{Enter}', '{ArrowUp}', '{ArrowUp}')
    expect(shown()[0]).toBe('GET /orders/9 HTTP/1.1')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move up GET /orders/9 HTTP/1.1' }))
  })
})

test('what is typed as a code is digits, three at most', async () => {
  const handedIn = ask('code')
  await press('4', 'x0-59', '{Enter}', '{Enter}')
  expect(handedIn[0]?.given).toEqual(['405'])
})

test('a response that is put together stands there as it would go over the wire', async () => {
  ask('compose')
  const preview = () => screen.getByRole('figure')
  expect(preview().textContent).toContain('No status code is chosen yet.')
  await user.click(screen.getByRole('checkbox', { name: 'WWW-Authenticate: Basic' }))
  await user.click(screen.getByRole('checkbox', { name: 'Allow: GET, HEAD' }))
  await user.click(screen.getByRole('radio', { name: /^405/ }))
  const lines = [...preview().querySelectorAll('code > span')].map((line) => line.textContent)
  expect(lines).toEqual(['HTTP/1.1 405 Method Not Allowed', 'Allow: GET, HEAD', 'WWW-Authenticate: Basic'])
  await press('3')
  expect(preview().textContent).toMatch(/501 Not Implemented.*Allow: GET, HEAD.*WWW-Authenticate/)
})

describe('a mission', () => {
  test('tells what came of each move, and is handed in only when nothing is left to choose', async () => {
    const handedIn = ask('mission')
    expect(screen.getByText('Nothing has been sent yet.')).toBeDefined()
    await press('1')
    expect(document.activeElement?.textContent).toBe('Move 2: what do you do?')
    expect(screen.getByRole('group', { name: '' }).textContent).toContain('202 Accepted')
    await user.click(screen.getByRole('button', { name: 'Certain' }))
    expect(screen.getByText('Play the mission to its end first.')).toBeDefined()
    expect(handedIn).toEqual([])
  })

  test('that is over does not say whether its goal is reached, and Enter goes on', async () => {
    const handedIn = ask('mission')
    await press('2')
    expect(document.activeElement?.textContent).toBe('Nothing is left to choose')
    expect(document.body.textContent).not.toContain('somebody else')
    await press('{Enter}', '{Enter}')
    expect(handedIn).toEqual([{ given: ['guess'], confidence: 'fairlySure' }])
  })
})
