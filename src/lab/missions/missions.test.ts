import { expect, test } from 'vitest'
import { findScenario } from '../scenarios/scenarios.ts'
import { exchangesOf } from '../trace/derive.ts'
import type { Mission, Play } from './mission.ts'
import { findMission, missions } from './missions.ts'
import { maximumChoices, play } from './play.ts'

/** Plays every way there is, breadth first; more than 10,000 would mean that some way has no end. */
function everyWay(mission: Mission): readonly Play[] {
  const plays = [play(mission, [])]
  for (const { made, choices } of plays) {
    if (plays.length > 10_000) break
    for (const { id } of choices) plays.push(play(mission, [...made, id]))
  }
  return plays
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

test.each(missions)(
  'every way of $id ends, for a reason that is listed, and has three to five choices before',
  (mission) => {
    const reasons = new Set(mission.wrongWays.map(({ reason }) => reason))
    const plays = everyWay(mission)
    const wrong = plays.filter(({ choices, verdict }) => {
      const ids = new Set(choices.map(({ id }) => id))
      if (ids.size !== choices.length) return true
      if (verdict.kind === 'open') return ids.size < 3 || ids.size > 5
      return ids.size > 0 || (verdict.kind === 'failed' && !reasons.has(verdict.reason))
    })
    expect(wrong.map(({ made, choices, verdict }) => ({ made, choices, verdict }))).toEqual([])
    expect(plays.length).toBeLessThan(10_000)
    expect(Math.max(...plays.map(({ made }) => made.length))).toBeLessThan(maximumChoices)
  },
)

test.each(missions)('$id drops a choice that there is not, with what follows', (mission) => {
  const [first = ''] = mission.solution
  expect(play(mission, ['nonsense', ...mission.solution])).toEqual(play(mission, []))
  expect(play(mission, [first, 'nonsense', ...mission.solution])).toEqual(play(mission, [first]))
  expect(play(mission, [...mission.solution, first])).toEqual(play(mission, mission.solution))
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
