import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadComparisons } from '../../i18n/collections.ts'
import type { Language } from '../../i18n/languages.ts'
import type { ComparisonProse } from '../../i18n/prose.ts'
import { memoryStorage } from '../../state/memoryStorage.ts'
import { type Powers, PowersContext, stillPowers } from '../../state/powers.ts'
import { sittingOf } from '../../state/sitting.ts'
import { makeQuestion } from '../../study/ask.ts'
import type { Question } from '../../study/question.ts'
import { inQuizLanguage } from './askedForTest.tsx'
import { QuizPage } from './QuizPage.tsx'
import { roundOf } from './roundOf.ts'

vi.mock('../../i18n/collections.ts', () => ({ loadComparisons: vi.fn() }))

/** Every pair says which one it is, so that a test can tell the explanations apart. */
const pairs = new Proxy<Readonly<Record<string, ComparisonProse>>>(
  {},
  {
    get: (_target, pair) => {
      const [first, second] = String(pair).split('-')
      return {
        question: `${String(pair)}?`,
        difference: '',
        first: `It is ${first} then.`,
        second: `It is ${second} then.`,
        questions: {},
      }
    },
    has: () => true,
  },
)

const kinds = ['situation', 'meaning', 'nextStep'] as const
const questions: readonly Question[] = Array.from({ length: 6 }, (_, seed) =>
  makeQuestion(kinds[seed % kinds.length] ?? 'situation', seed),
)

const page = (powers: Powers, language: Language = 'en') => {
  const gists = new Proxy({}, { get: (_, code) => `gist of ${String(code)}` })
  return inQuizLanguage(
    <PowersContext value={powers}>
      <QuizPage language={language} gists={gists} />
    </PowersContext>,
    { language },
  )
}

const powersWith = (storage = memoryStorage()): Powers => ({ ...stillPowers(), now: () => 5000, storage })
const user = userEvent.setup()
const heading = () => screen.getByRole('heading', { level: 1 })

/** The number of an option of the question at a place: the right one, or one that is not. */
function numberOf(place: number, isRight: boolean): string {
  const task = questions[place]?.task
  if (task?.form !== 'one') throw new Error('The question has no options')
  return `${1 + task.options.findIndex(({ key }) => (key === task.right) === isRight)}`
}

beforeEach(() => {
  vi.mocked(loadComparisons).mockResolvedValue(pairs)
  history.replaceState(null, '', '/en/quiz')
})
afterEach(cleanup)

/** Sits a round of six questions, as any way of starting one does. */
function sit(powers = powersWith(), language: Language = 'en') {
  sittingOf(powers).getState().begin(roundOf(questions), 5000)
  render(page(powers, language))
  document.querySelector<HTMLElement>('[data-arrival]')?.focus()
  return powers
}

test('a round is answered by keyboard alone, and the focus is always where the reader is', async () => {
  const powers = sit()
  for (const place of questions.keys()) {
    expect(document.activeElement).toBe(heading())
    expect(heading().textContent).toBe(`Question ${place + 1} of 6`)
    await user.keyboard(`${numberOf(place, place >= 2)}{Enter}{Enter}`)
    expect(document.activeElement?.tagName).toBe('H2')
    expect(document.activeElement?.textContent).toBe(place < 2 ? 'Not this one' : 'Right')
    await user.keyboard('{Enter}')
  }
  expect(document.activeElement).toBe(heading())
  const answers = sittingOf(powers).getState().sitting?.round.answers ?? []
  expect(answers.map(({ confidence }) => confidence)).toEqual(Array(6).fill('fairlySure'))
})

test('how sure one is, is kept with the answer', async () => {
  const powers = sit()
  await user.keyboard(numberOf(0, true))
  await user.click(screen.getByRole('button', { name: 'Certain' }))
  expect(sittingOf(powers).getState().sitting?.round.answers[0]?.confidence).toBe('certain')
})

test('after an answer every option says whether it fits, why, and where that stands', async () => {
  sit()
  await user.keyboard(`${numberOf(0, false)}{Enter}{Enter}`)
  const told = (await screen.findByText('Fits')).closest('ol')
  const items = within(told as HTMLElement).getAllByRole('listitem')
  const task = questions[0]?.task
  if (task?.form !== 'one') throw new Error('The question has no options')
  expect(items).toHaveLength(task.options.length)
  expect(await screen.findByText(/^What decides between/)).toBeDefined()
  task.options.forEach(({ key, code }, place) => {
    const item = items[place] as HTMLElement
    expect(item.textContent).toContain(key === task.right ? 'Fits' : 'Does not fit')
    expect(item.textContent).toContain(`It is ${code} then.`)
    expect(item.textContent).toMatch(/RFC.\d+.§/)
    expect(within(item).getByRole('link', { name: `All about ${code}` })).toBeDefined()
    expect(item.textContent?.includes('Your answer')).toBe(`${place + 1}` === numberOf(0, false))
    if (key !== task.right) expect(within(item).getByRole('link', { name: /^Compare/ })).toBeDefined()
  })
})

test('switching the language in the middle keeps question and answers', async () => {
  const powers = sit()
  await user.keyboard(`${numberOf(0, true)}{Enter}{Enter}{Enter}`)
  cleanup()
  render(page(powers, 'fr'))
  expect(heading().textContent).toBe('Question 2 sur 6')
  expect(sittingOf(powers).getState().sitting?.round.answers).toHaveLength(1)
})

test('a reload offers to go on where the reader was', async () => {
  const storage = memoryStorage()
  sit(powersWith(storage))
  await user.keyboard(`${numberOf(0, true)}{Enter}{Enter}{Enter}`)
  cleanup()
  render(page(powersWith(storage)))
  await user.click(screen.getByRole('button', { name: 'Go on' }))
  expect(heading().textContent).toBe('Question 2 of 6')
})

test('the page drawn ahead of time comes to life without a mismatch, whatever is stored', () => {
  const storage = memoryStorage()
  sit(powersWith(storage))
  cleanup()
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(page(stillPowers()))
  const onRecoverableError = vi.fn()
  render(page(powersWith(storage)), { container, hydrate: true, onRecoverableError })
  expect(within(container).getByRole('button', { name: 'Go on' })).toBeDefined()
  expect(onRecoverableError).not.toHaveBeenCalled()
})

test('without the comparisons the gists explain, and loading can be tried again', async () => {
  vi.mocked(loadComparisons).mockRejectedValueOnce(new Error('offline'))
  sit()
  await user.keyboard(`${numberOf(0, false)}{Enter}{Enter}`)
  expect(await screen.findByText(/could not be loaded/)).toBeDefined()
  expect(screen.getAllByText(/gist of/).length).toBeGreaterThanOrEqual(3)
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText(/^What decides between/)).toBeDefined()
})
