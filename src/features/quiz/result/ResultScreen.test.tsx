import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { makeRound } from '../../../study/makeRound.ts'
import { closeRound, missed, type Round } from '../../../study/round.ts'
import type { RoundOrder } from '../../../study/roundOrder.ts'
import { play } from '../../../study/roundsForTest.ts'
import { inQuizLanguage } from '../askedForTest.tsx'
import { ResultScreen } from './ResultScreen.tsx'

afterEach(cleanup)
const user = userEvent.setup()

function played(order: Partial<RoundOrder>, rights: readonly boolean[], most?: number): Round {
  const kinds = ['situation', 'meaning', 'nextStep'] as const
  const round = makeRound({ mode: 'quick', kinds, count: 10, seed: 4, ...order })
  if (!round) throw new Error('There is nothing to ask')
  return closeRound(play(round, rights, most))
}

function show(round: Round) {
  const [onBegin, onLeave] = [vi.fn(), vi.fn()]
  render(inQuizLanguage(<ResultScreen round={round} onBegin={onBegin} onLeave={onLeave} />))
  return { onBegin, onLeave }
}

const heading = () => screen.getByRole('heading', { level: 1 }).textContent
const rows = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent)

test('the score counts first answers, and says how many were put right later', () => {
  show(played({}, [false, true, false]))
  expect(heading()).toBe('8 of 10 right')
  expect(screen.getByText('2 of them were put right when they came back.')).toBeDefined()
  expect(screen.getAllByText('Put right when it came back.')).toHaveLength(2)
})

test('what was missed has its pages, and what was certain and wrong comes first', () => {
  const round = played({}, [false, true, false])
  const [first, second] = missed(round)
  const certain = {
    ...round,
    answers: round.answers.map((answer) =>
      answer === second?.answer ? { ...answer, confidence: 'certain' as const } : answer,
    ),
  }
  show(certain)
  const items = within(screen.getByRole('heading', { name: '2 questions missed' }).parentElement as HTMLElement)
    .getAllByRole('listitem')
    .map((item) => [item.querySelector('a')?.getAttribute('href'), item.textContent?.includes('You were certain.')])
  expect(items).toEqual([
    [`/en/codes/${second?.question.code}`, true],
    [`/en/codes/${first?.question.code}`, false],
  ])
  expect(rows('How sure, and how right')).toEqual(['Fairly sure8 of 9', 'Certain0 of 1'])
})

test('by skill it is told how much was right, and the parts make up the whole', () => {
  show(played({}, [false, true, false]))
  const tallies = rows('By skill').map(
    (text) =>
      text
        ?.match(/(\d+) of (\d+)$/)
        ?.slice(1)
        .map(Number) ?? [],
  )
  expect(tallies.reduce((sum, [right = 0]) => sum + right, 0)).toBe(8)
  expect(tallies.reduce((sum, [, total = 0]) => sum + total, 0)).toBe(10)
})

test('only what was missed is asked again', async () => {
  const round = played({}, [false, true, false])
  const { onBegin, onLeave } = show(round)
  await user.click(screen.getByRole('button', { name: 'Again the 2 missed' }))
  const { mode, asks } = onBegin.mock.calls[0]?.[0] ?? {}
  expect(mode).toBe('list')
  expect(asks.map(({ code }: { code: number }) => code).toSorted()).toEqual(
    missed(round)
      .map(({ question }) => question.code)
      .toSorted(),
  )
  await user.click(screen.getByRole('button', { name: 'All rounds' }))
  expect(onLeave).toHaveBeenCalledOnce()
})

test('a round without a miss says so, and leads on to another one with another seed', async () => {
  const { onBegin } = show(played({}, []))
  expect(screen.getByText('Every answer was right.')).toBeDefined()
  expect(screen.queryByRole('button', { name: /^Again/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Another ten' }))
  expect(onBegin.mock.calls[0]?.[0]).not.toHaveProperty('seed')
})

test('a round can be passed on by its link', () => {
  show(played({ seed: 99 }, []))
  expect(document.querySelector('[data-copy]')?.getAttribute('data-copy')).toMatch(
    /\/en\/quiz\?mode=quick&kinds=situation,meaning,nextStep&seed=99&v=\w+$/,
  )
})

test('an exam is reported question by question, with what is right where it was not, and the section', () => {
  const round = played({ mode: 'exam' }, [true, false, true], 4)
  show(round)
  expect(heading()).toBe('3 of 10 right')
  expect(screen.getByText('6 questions have no answer.')).toBeDefined()
  const report = within(screen.getByRole('table', { name: /^The questions/ }))
  const cells = report
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent ?? ''),
    )
  expect(cells).toHaveLength(10)
  cells.forEach(([question = '', answer = '', right = '', section = ''], place) => {
    expect(question).toMatch(/\?$/)
    expect(section).toMatch(/§/)
    const isRight = place === 0 || place === 2 || place === 3
    expect(right === '').toBe(isRight)
    expect(answer === 'no answer').toBe(place > 3)
  })
  expect(screen.getByRole('button', { name: 'Print the report' })).toBeDefined()
})
