import { expect, test } from 'vitest'
import { kinds } from './kinds.ts'
import { makeRound } from './makeRound.ts'
import { missed, scoreOf } from './round.ts'
import { reportOf } from './roundReport.ts'
import { play } from './roundsForTest.ts'

const round = (() => {
  const made = makeRound({ mode: 'quick', kinds: ['situation', 'meaning', 'nextStep'], count: 12, seed: 3 })
  if (!made) throw new Error('There is nothing to ask')
  const played = play(made, [false, true, false, false, true, false])
  const [, second] = missed(played)
  const answers = played.answers.map((answer) =>
    answer === second?.answer ? { ...answer, confidence: 'certain' as const } : answer,
  )
  return { ...played, answers }
})()

test('what was certain and wrong comes before all else that was missed', () => {
  const { misses } = reportOf(round)
  const [first, second, ...others] = missed(round)
  expect(misses).toEqual([second, first, ...others])
})

test('by skill and by sureness, the first answers are all counted once', () => {
  const { skills, sureness } = reportOf(round)
  const { total, right } = scoreOf(round)
  for (const tallies of [skills, sureness].map((rows) => rows.map(({ tally }) => tally))) {
    expect(tallies.reduce((sum, { count }) => sum + count, 0)).toBe(total)
    expect(tallies.reduce((sum, tally) => sum + tally.right, 0)).toBe(right)
  }
  expect(skills.map(({ skill }) => skill).toSorted()).toEqual(
    [...new Set(round.questions.map(({ kind }) => kinds[kind].skill))].toSorted(),
  )
  expect(sureness).toContainEqual({ confidence: 'certain', tally: { count: 1, right: 0 } })
})
