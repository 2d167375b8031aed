import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadComparisons } from '../../i18n/collections.ts'
import type { Language } from '../../i18n/languages.ts'
import type { ComparisonProse } from '../../i18n/prose.ts'
import { memoryStorage } from '../../state/memoryStorage.ts'
import { type Powers, PowersContext, stillPowers } from '../../state/powers.ts'
import { fakeDevice } from '../../state/progress/fakeKeeping.ts'
import { progressOf } from '../../state/progress/progressOf.ts'
import { seenLogOf } from '../../state/seenLog.ts'
import { sittingOf } from '../../state/sitting.ts'
import { makeQuestion } from '../../study/ask.ts'
import type { Question } from '../../study/question.ts'
import { inQuizLanguage } from './askedForTest.tsx'
import { QuizPage } from './QuizPage.tsx'
import { room } from './room.ts'
import { roundOf } from './roundOf.ts'

vi.mock('../../i18n/collections.ts', () => ({ loadComparisons: vi.fn(), loadGists: async () => ({}) }))

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
      <QuizPage language={language} given={{ room, gists }} />
    </PowersContext>,
    { language },
  )
}

/** The page as a document brings it to life: without what it loads later. */
const bare = <QuizPage language="en" />

const topicOrder = { mode: 'topic', topic: { by: 'codes', codes: [409, 412] }, count: 1, seed: 1 } as const

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
    await user.keyboard(`${numberOf(place, place < 5)}{Enter}{Enter}`)
    expect(document.activeElement?.tagName).toBe('H2')
    expect(document.activeElement?.textContent).toBe(place < 5 ? 'Right' : 'Not this one')
    await user.keyboard('{Enter}')
  }
  expect(document.activeElement).toBe(heading())
  expect(heading().textContent).toBe('5 of 6 right')
  const answers = sittingOf(powers).getState().sitting?.round.answers ?? []
  expect(answers.map(({ confidence }) => confidence)).toEqual(Array(6).fill('fairlySure'))
})

test('what is missed comes back after some others, and the number of questions stays', async () => {
  const powers = sit()
  await user.keyboard(`${numberOf(0, false)}{Enter}{Enter}{Enter}`)
  expect(heading().textContent).toBe('Question 2 of 6')
  const { round } = sittingOf(powers).getState().sitting ?? {}
  const back = round?.questions.findIndex(({ again }) => again?.first === questions[0]?.id) ?? 0
  expect(back).toBeGreaterThanOrEqual(4)
  for (let place = 1; place < back; place += 1) await user.keyboard(`${numberOf(place, true)}{Enter}{Enter}{Enter}`)
  expect(heading().textContent).toBe('Question 1 once more')
})

/** Powers whose log only counts what is written down and taken back. */
function countingPowers() {
  const powers = powersWith()
  const [record, undo] = [vi.fn(() => Promise.resolve(true)), vi.fn(() => Promise.resolve(true))]
  progressOf(powers).setState({ record, undo, open: () => undefined })
  return { powers, record, undo }
}

test('each answer is written down once, as what was asked and answered', async () => {
  const { powers, record } = countingPowers()
  sit(powers)
  await user.keyboard(numberOf(0, true))
  await user.dblClick(screen.getByRole('button', { name: 'Certain' }))
  expect(record).toHaveBeenCalledOnce()
  const { kind, version, seed, code } = questions[0] as Question
  expect(record).toHaveBeenCalledWith(
    expect.objectContaining({
      kind,
      version,
      seed,
      isRight: true,
      confidence: 'certain',
      tookMillis: 0,
      marks: [{ code, isRight: true }],
    }),
  )
})

test('an answer is taken back in the log and in the round, and asked anew', async () => {
  const { powers, record, undo } = countingPowers()
  sit(powers)
  await user.keyboard(`${numberOf(0, false)}{Enter}{Enter}`)
  await user.click(screen.getByRole('button', { name: 'Take this answer back' }))
  expect(undo).toHaveBeenCalledOnce()
  expect(heading().textContent).toBe('Question 1 of 6')
  expect(document.activeElement).toBe(heading())
  expect(sittingOf(powers).getState().sitting?.round.questions).toHaveLength(6)
  await user.keyboard(`${numberOf(0, true)}{Enter}{Enter}`)
  expect(record).toHaveBeenCalledTimes(2)
})

test('an exam tells nothing until it is handed in, and each of its answers is written down', async () => {
  const { powers, record } = countingPowers()
  sittingOf(powers)
    .getState()
    .begin({ ...roundOf(questions), order: { mode: 'exam', count: 6, seed: 1, minutes: 6 } }, 5000)
  render(page(powers))
  document.querySelector<HTMLElement>('[data-arrival]')?.focus()
  expect(screen.getByRole('timer').textContent).toBe('Time left: 6:00')
  await user.keyboard(`${numberOf(0, false)}{Enter}{Enter}`)
  expect(heading().textContent).toBe('Question 2 of 6')
  expect(document.activeElement).toBe(heading())
  expect(record).toHaveBeenCalledOnce()
  expect(document.querySelector('[data-state="wrong"]')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Hand the exam in' }))
  expect(heading().textContent).toBe('0 of 6 right')
  expect(screen.getByRole('heading', { name: 'Exam on HTTP status codes' })).toBeDefined()
})

test('an exam whose time is over ends by itself', () => {
  const { powers } = countingPowers()
  sittingOf(powers)
    .getState()
    .begin({ ...roundOf(questions), order: { mode: 'exam', count: 6, seed: 1, minutes: 1 } }, 5000 - 60_000)
  render(page(powers))
  expect(heading().textContent).toBe('0 of 6 right')
})

test('a round about codes that is over is remembered for the courses', async () => {
  const powers = powersWith()
  const round = { ...roundOf(questions.slice(0, 1)), order: topicOrder }
  sittingOf(powers).getState().begin(round, 5000)
  render(page(powers))
  expect(seenLogOf(powers).getState().seen.has('round-409-412')).toBe(false)
  document.querySelector<HTMLElement>('[data-arrival]')?.focus()
  await user.keyboard(`${numberOf(0, true)}{Enter}{Enter}`)
  expect(seenLogOf(powers).getState().seen.has('round-409-412')).toBe(true)
})

test('a link to another round leaves the open one alone until one says so', async () => {
  const powers = sit()
  cleanup()
  history.replaceState(null, '', '/en/quiz?codes=409,412&count=6')
  render(page(powers))
  expect(screen.getByText('You have a round open, at question 1 of 6.')).toBeDefined()
  await user.click(screen.getAllByRole('button', { name: 'Start these questions' })[0] as HTMLElement)
  expect(heading().textContent).toBe('Question 1 of 6')
  expect(sittingOf(powers).getState().sitting?.round.order.topic).toEqual(topicOrder.topic)
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

test('what somebody begins before the questions are loaded begins as soon as they are', async () => {
  render(inQuizLanguage(<PowersContext value={powersWith()}>{bare}</PowersContext>))
  await user.click(screen.getByRole('button', { name: 'Start' }))
  expect((await screen.findByRole('heading', { name: 'Question 1 of 10' })).isConnected).toBe(true)
  expect(document.activeElement).toBe(heading())
})

/** The page of somebody who has begun nothing, at a moment when the page has something else to do. */
const early = (device = fakeDevice()) =>
  inQuizLanguage(
    <PowersContext value={device.powers()}>
      <QuizPage language="en" atLeisure={() => () => undefined} />
    </PowersContext>,
  )
const linkFields = () => document.querySelectorAll('[data-copy]')

test('for who is new the questions wait, until they come near a control', async () => {
  const device = fakeDevice()
  render(early(device))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(linkFields()).toHaveLength(0)
  expect(await device.factory?.databases()).toEqual([])
  await user.hover(screen.getByRole('button', { name: 'Start' }))
  await waitFor(() => expect(linkFields()).toHaveLength(1))
  await waitFor(async () => expect(await device.factory?.databases()).toHaveLength(1))
})

test('who has a log needs the questions at once', async () => {
  const device = fakeDevice()
  await device.tab().getState().history(undefined, 1)
  render(early(device))
  await waitFor(() => expect(linkFields()).toHaveLength(1))
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
