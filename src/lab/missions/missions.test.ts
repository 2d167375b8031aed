import { expect, test } from 'vitest'
import { findScenario } from '../scenarios/scenarios.ts'
import { exchangesOf } from '../trace/derive.ts'
import type { Mission, Play } from './mission.ts'
import { findMission, missions } from './missions.ts'
import { maximumChoices, play } from './play.ts'

/** Plays every way there is, breadth first, up to a number of plays. */
function* everyWay(mission: Mission, most: number): Generator<Play> {
  const waiting: (readonly string[])[] = [[]]
  for (let plays = 0; plays < most; plays += 1) {
    const made = waiting.shift()
    if (!made) return
    const played = play(mission, made)
    yield played
    for (const { id } of played.choices) waiting.push([...made, id])
  }
}

test('there are at least four missions for each of the four flows, and their ids are unlike', () => {
  const flows = Map.groupBy(missions, ({ flow }) => flow)
  expect([...flows].filter(([, own]) => own.length < 4).map(([flow]) => flow)).toEqual([])
  expect(flows.size).toBe(4)
  expect([...flows.keys()].filter((flow) => findScenario(flow) === undefined)).toEqual([])
  expect(new Set(missions.map(({ id }) => id)).size).toBe(missions.length)
  expect(missions.map(({ id }) => findMission(id))).toEqual(missions)
  expect(findMission('nonsense')).toBeUndefined()
})

test.each(missions)('$id is open at its start', (mission) => {
  expect(play(mission, []).verdict).toEqual({ kind: 'open' })
})

test.each(missions)('$id is solved by its own solution, and not a choice before', (mission) => {
  const { solution } = mission
  const { made, verdict } = play(mission, solution)
  expect(made).toEqual(solution)
  expect(verdict).toEqual({ kind: 'solved' })
  expect(play(mission, solution.slice(0, -1)).verdict.kind).toBe('open')
})

test.each(missions)('each wrong way of $id fails for its reason, at its last choice', (mission) => {
  expect(mission.wrongWays.length).toBeGreaterThan(1)
  for (const { choices, reason } of mission.wrongWays) {
    const { made, verdict } = play(mission, choices)
    expect(made).toEqual(choices)
    expect({ choices, verdict }).toEqual({ choices, verdict: { kind: 'failed', reason } })
  }
})

test.each(missions)('every way of $id has three to five unlike choices until it is judged', (mission) => {
  const wrong: string[] = []
  for (const { made, choices, verdict } of everyWay(mission, 1500)) {
    const ids = new Set(choices.map(({ id }) => id))
    const isRight = verdict.kind === 'open' ? ids.size >= 3 && choices.length <= 5 : choices.length === 0
    if (!isRight || ids.size !== choices.length) wrong.push(`${made.join(' ')}: ${[...ids].join(' ')}`)
  }
  expect(wrong).toEqual([])
})

test.each(missions)('no way of $id is endless', (mission) => {
  for (const pick of [0, 1, 2, 3, 4]) {
    const made: string[] = []
    for (;;) {
      const { choices, verdict } = play(mission, made)
      const next = choices[(pick + (pick === 4 ? made.length : 0)) % Math.max(1, choices.length)]
      if (!next) {
        expect(verdict.kind).not.toBe('open')
        break
      }
      made.push(next.id)
      expect(made.length).toBeLessThan(maximumChoices)
    }
  }
})

test.each(missions)('time never runs back in $id, and the same choices give the same', (mission) => {
  for (const { choices } of [{ choices: mission.solution }, ...mission.wrongWays]) {
    const played = play(mission, choices)
    expect(JSON.stringify(play(mission, choices))).toBe(JSON.stringify(played))
    const { trace, at } = played.moments.at(-1) ?? mission.start()
    const times = trace.events.map((event) => (event.kind === 'decision' ? event.at : event.sentAt))
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(played.moments.map((moment) => moment.at)).toEqual(played.moments.map((moment) => moment.at).toSorted())
    expect(times.every((time) => time <= at)).toBe(true)
    expect(exchangesOf(trace).map(({ number }) => number)).toEqual(exchangesOf(trace).map((_, index) => index + 1))
    const ids = mission.participants.map(({ id }) => id)
    expect(exchangesOf(trace).every(({ from, to }) => ids.includes(from) && ids.includes(to))).toBe(true)
  }
})
