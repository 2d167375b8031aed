import { expect, test } from 'vitest'
import access from '../../../locales/en/missions/access-control.json' with { type: 'json' }
import edits from '../../../locales/en/missions/concurrent-edits.json' with { type: 'json' }
import jobs from '../../../locales/en/missions/polling.json' with { type: 'json' }
import orders from '../../../locales/en/missions/post-redirect-get.json' with { type: 'json' }
import type { Mission } from '../../lab/missions/mission.ts'
import { findMission } from '../../lab/missions/missions.ts'
import { play } from '../../lab/missions/play.ts'
import { createRandom } from '../../lab/random.ts'
import { exchangesOf } from '../../lab/trace/derive.ts'
import { askAbout } from '../ask.ts'
import { isAnswer, judge, marksOf } from '../judge.ts'
import type { Question, Said } from '../question.ts'
import { mission } from './mission.ts'
import { missionCodes } from './missionCodes.ts'

const prose = { ...access, ...edits, ...jobs, ...orders }
const entries = missionCodes.map(({ mission: id, codes }) => [id, codes] as const)

function missionOf(id: string): Mission {
  const found = findMission(id)
  if (!found) throw new Error(`There is no mission ${id}`)
  return found
}

/** The question in which a mission is played, about a code of its own. */
function questionOf(id: string, code: number): Question {
  for (let seed = 0; seed < 200; seed++) {
    const question = askAbout('mission', code, seed)
    if (question?.task.form === 'mission' && question.task.mission === id) return question
  }
  throw new Error(`${id} is not asked about ${code}`)
}

test.each(entries)('each code of %s is met on some way through it', (id, codes) => {
  const found = missionOf(id)
  const ways = [found.solution, ...found.wrongWays.map(({ choices }) => choices)]
  const met = ways.flatMap((way) =>
    exchangesOf(play(found, way).moments.at(-1)?.trace ?? { participants: [], events: [] }).map(
      ({ response }) => response?.message.status,
    ),
  )
  for (const code of codes) expect(met, `${code}`).toContain(code)
})

test.each(entries)('%s is right when it is solved, and marks its code as known', (id, [code = 0]) => {
  const { solution } = missionOf(id)
  const question = questionOf(id, code)
  expect(solution.length).toBeLessThanOrEqual(6)
  expect(isAnswer(question.task, solution)).toBe(true)
  expect(judge(question, solution).isRight).toBe(true)
  expect(marksOf(question, solution)).toEqual([{ code, isRight: true }])
})

test.each(entries)('%s is wrong when it fails, and tells why and a way that works', (id, [code = 0]) => {
  const question = questionOf(id, code)
  for (const { choices, reason } of missionOf(id).wrongWays) {
    expect(isAnswer(question.task, choices)).toBe(true)
    const { isRight, parts } = judge(question, choices)
    expect(isRight).toBe(false)
    expect(parts.map(({ key, given, fits }) => [key, given, fits])).toEqual([
      [reason, true, false],
      ['way', false, true],
    ])
    expect(marksOf(question, choices)).toEqual([{ code, isRight: false }])
  }
})

test.each(entries)('all that is said of %s stands in its prose', (id, [code = 0]) => {
  const question = questionOf(id, code)
  const found = missionOf(id)
  const said = [found.solution, ...found.wrongWays.map(({ choices }) => choices)].flatMap((way) =>
    judge(question, way).parts.flatMap(({ shown, reasons }) => [shown, ...reasons.map(({ because }) => because)]),
  )
  for (const one of said) expect(wordsOf(one), JSON.stringify(one)).toMatch(/\S/)
})

function wordsOf(said: Said): unknown {
  if (said.said !== 'mission') return undefined
  return said.text.split('.').reduce<unknown>((prose, step) => Object(prose)[step], Object(prose)[said.mission])
}

test.each(entries)('%s is hardly ever solved by choosing blindly', (id) => {
  const found = missionOf(id)
  const random = createRandom(5)
  const tries = 60
  let solved = 0
  for (let attempt = 0; attempt < tries; attempt++) {
    let { made, choices, verdict } = play(found, [])
    while (verdict.kind === 'open') {
      const choice = choices[Math.floor(random() * choices.length)]
      ;({ made, choices, verdict } = play(found, [...made, choice?.id ?? '']))
    }
    if (verdict.kind === 'solved') solved += 1
  }
  expect(solved / tries).toBeLessThanOrEqual(0.3)
})

test('what is not played to its end, or made of choices that there are not, is no answer', () => {
  const question = questionOf('kept-method', 307)
  expect(isAnswer(question.task, [])).toBe(false)
  expect(isAnswer(question.task, ['repeatThere'])).toBe(false)
  expect(isAnswer(question.task, ['repeatThere', 'nonsense'])).toBe(false)
  expect(isAnswer(question.task, ['repeatThere', 'openAllowed', 'openAllowed'])).toBe(false)
  expect(isAnswer({ form: 'mission', mission: 'nonsense' }, ['repeatThere'])).toBe(false)
  const { isRight, parts } = judge(question, ['repeatThere'])
  expect([isRight, parts[0]?.key]).toEqual([false, 'open'])
})

test('no code is asked about that no mission is about', () => {
  expect(mission.codes).toEqual([200, 201, 202, 303, 307, 401, 403, 405, 409, 412, 423, 428])
  expect(askAbout('mission', 404, 1)).toBeUndefined()
})
