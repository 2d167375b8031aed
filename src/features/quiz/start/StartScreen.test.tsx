import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { readRoundLink } from '../../../state/roundLink.ts'
import type { Sitting } from '../../../state/storedSitting.ts'
import { dueCount, type Learner } from '../../../study/dailySubjects.ts'
import { makeRound } from '../../../study/makeRound.ts'
import { exampleAnswer, exampleLog } from '../../../study/review/exampleEvents.ts'
import { learnerDay } from '../../../study/review/learnerDay.ts'
import { emptyProgress } from '../../../study/review/progress.ts'
import { replay } from '../../../study/review/replay.ts'
import { initialSchedule } from '../../../study/review/retention.ts'
import type { RoundOrder } from '../../../study/roundOrder.ts'
import { inQuizLanguage } from '../askedForTest.tsx'
import { room } from '../room.ts'
import { StartScreen } from './StartScreen.tsx'

vi.mock('../../i18n/collections.ts', () => ({ loadFlowTitles: () => Promise.resolve({ polling: 'Asking again' }) }))

afterEach(cleanup)
const user = userEvent.setup()

const nobody: Learner = { progress: emptyProgress, today: 0, schedule: initialSchedule }
const log = exampleLog(160)
const learnerAfter = (days: number): Learner => ({
  progress: replay(log),
  today: Math.max(...log.map(learnerDay)) + days,
  schedule: initialSchedule,
})

function start(query = '', learner = nobody, sitting?: Sitting) {
  const [onBegin, onGoOn] = [vi.fn(), vi.fn()]
  render(
    inQuizLanguage(
      <StartScreen
        room={room}
        sitting={sitting}
        learner={learner}
        read={readRoundLink(query)}
        seed={7}
        onBegin={onBegin}
        onGoOn={onGoOn}
      />,
    ),
  )
  return { onBegin, onGoOn }
}

const sittingOf = (order: Partial<RoundOrder>): Sitting => {
  const round = makeRound({ mode: 'quick', kinds: ['meaning'], count: 10, seed: 1, ...order })
  if (!round) throw new Error('There is nothing to ask')
  return { round, position: 0, shownAt: 0 }
}
const primaries = () => screen.getAllByRole('button').filter((button) => button.classList.contains('primary'))
const told = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ')
const copied = () => document.querySelector('[data-copy]')?.getAttribute('data-copy') ?? ''

test('somebody new is led to ten questions and to nothing else', async () => {
  const { onBegin } = start()
  expect(primaries().map(({ textContent }) => textContent)).toEqual(['Start'])
  await user.tab()
  await user.keyboard('{Enter}')
  expect(onBegin).toHaveBeenCalledWith({ mode: 'quick', count: 10 })
})

test('what is due is said first, and the review is what the page is for', async () => {
  const learner = learnerAfter(40)
  const { onBegin } = start('', learner)
  expect(screen.getByRole('heading', { level: 2, name: `${dueCount(learner)} questions are due today` })).toBeDefined()
  expect(primaries().map(({ textContent }) => textContent)).toEqual(['Begin the review'])
  await user.click(screen.getByRole('button', { name: 'Begin the review' }))
  expect(onBegin).toHaveBeenCalledWith({ mode: 'daily', count: 20 })
})

test('where nothing is due, it is said when what was learned comes back', () => {
  const answer = exampleAnswer()
  const learner = { ...nobody, progress: replay([answer]), today: learnerDay(answer) }
  expect(dueCount(learner)).toBe(0)
  start('', learner)
  expect(screen.getByText('Nothing is due today')).toBeDefined()
  expect(screen.getByText(/comes back on (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/)).toBeDefined()
})

test.each<[Partial<RoundOrder>, RegExp]>([
  [{}, /round open, at question 1 of 10\.$/],
  [{ mode: 'exam' }, /exam open, at question 1 of 10\.$/],
  [{ mode: 'endless' }, /without an end open, at question 1\.$/],
])('what is open comes before what is due (%j)', async (order, told) => {
  const { onGoOn } = start('', learnerAfter(40), sittingOf(order))
  expect(screen.getByText(told)).toBeDefined()
  expect(primaries().map(({ textContent }) => textContent)).toEqual(['Go on'])
  await user.click(screen.getByRole('button', { name: 'Go on' }))
  expect(onGoOn).toHaveBeenCalledOnce()
})

test('my own worst pairs are named, and of somebody who has confused nothing it is said', () => {
  start('', learnerAfter(1))
  expect(screen.getByText('The pairs that you have taken for each other most often.')).toBeDefined()
  cleanup()
  start()
  expect(screen.getByText(/^You have confused nothing so far/)).toBeDefined()
})

test('a round that a link asks for is led to, and what it asks can be passed on', async () => {
  const { onBegin } = start('?codes=409,412&count=6&seed=3')
  expect(screen.getByRole('heading', { level: 2, name: '6 questions on this' })).toBeDefined()
  expect(primaries().map(({ textContent }) => textContent)).toEqual(['Start these questions'])
  expect(copied()).toMatch(/\/en\/quiz\?codes=409,412&count=6&seed=3&v=\w+$/)
  await user.click(primaries()[0] as HTMLElement)
  expect(onBegin.mock.calls[0]?.[0]).toMatchObject({ mode: 'topic', count: 6, seed: 3 })
})

test('a link without a seed is passed on with the one that is begun next', () => {
  start('?mode=quick&kinds=meaning&class=5xx')
  expect(copied()).toMatch(/\?mode=quick&kinds=meaning&class=5xx&seed=7&v=\w+$/)
})

test('a link that was made for other questions says so, and offers the present ones', () => {
  start('?codes=409,412&seed=3&v=older')
  expect(told()).toMatch(/have changed since this link was made/)
  expect(primaries().map(({ textContent }) => textContent)).toEqual(['Start these questions'])
})

test.each(['?codes=299', '?codes=abc', '?codes=444', '?mode=nothing', '?flow=no-such-flow', '?kinds=meaning'])(
  '%s names nothing to ask about, and says so',
  (query) => {
    start(query)
    expect(told()).toMatch(/cannot be made/)
    expect(screen.queryByRole('button', { name: 'Begin the review' })).toBeNull()
    expect(screen.getByRole('button', { name: /^(Start|Ten questions)$/ })).toBeDefined()
  },
)

test('a link to the daily review leads to what is due', () => {
  start('?mode=daily', learnerAfter(40))
  expect(primaries().map(({ textContent }) => textContent)).toEqual(['Begin the review'])
})

test('an exam is begun with its number, its clock and the kinds that are chosen', async () => {
  const { onBegin } = start()
  await user.selectOptions(screen.getByLabelText('Number of questions'), '30')
  await user.click(screen.getByLabelText('With a clock, one minute a question'))
  await user.click(screen.getByLabelText(/^A status code: what does it mean/))
  await user.click(screen.getByRole('button', { name: 'Begin the exam' }))
  expect(onBegin).toHaveBeenCalledWith({ mode: 'exam', count: 30, minutes: 30, kinds: ['meaning'], seed: 7 })
})

test('what is opened and chosen while the page is text counts when it comes alive', async () => {
  const onBegin = vi.fn()
  const page = inQuizLanguage(
    <StartScreen
      room={undefined}
      sitting={undefined}
      learner={nobody}
      read={readRoundLink('')}
      seed={7}
      onBegin={onBegin}
      onGoOn={vi.fn()}
    />,
  )
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(page)
  const still = within(container)
  await user.selectOptions(still.getByLabelText('Number of questions'), '30')
  await user.click(still.getByLabelText('With a clock, one minute a question'))
  await user.click(still.getByLabelText(/^A status code: what does it mean/))
  const topic = still.getByText('A topic').closest('details') as HTMLDetailsElement
  topic.open = true
  render(page, { container, hydrate: true })
  await user.click(screen.getByRole('button', { name: 'Begin the exam' }))
  expect(onBegin).toHaveBeenCalledWith({ mode: 'exam', count: 30, minutes: 30, kinds: ['meaning'], seed: 7 })
  expect(within(topic).getByText('Loading…')).toBeDefined()
})

test('a topic is a class, a flow, or codes with or without their kin', async () => {
  const { onBegin } = start()
  await user.click(screen.getByText('A topic'))
  const about = await screen.findByLabelText('About')
  const details = about.closest('details')
  const form = within(details as HTMLElement)
  const topics = () => onBegin.mock.calls.map(([order]) => order.topic)
  await user.click(form.getByRole('button', { name: 'Start these questions' }))
  await user.selectOptions(about, 'flow polling')
  await user.click(form.getByRole('button', { name: 'Start these questions' }))
  await user.type(form.getByLabelText(/^Or codes/), '409 412')
  await user.click(form.getByLabelText(/^with the codes/))
  await user.keyboard('{Tab}{Enter}')
  expect(topics()).toEqual([
    { by: 'class', digit: 4 },
    { by: 'flow', id: 'polling' },
    { by: 'codes', codes: [409, 412] },
  ])
  await user.clear(form.getByLabelText(/^Or codes/))
  await user.type(form.getByLabelText(/^Or codes/), '299{Enter}')
  expect(topics()).toHaveLength(3)
  expect(told()).toContain('None of these codes can be asked about.')
})
