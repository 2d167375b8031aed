import { expect, test } from 'vitest'
import { citedRules } from '../lab/citedRules.ts'
import type { Mission, Play } from '../lab/missions/mission.ts'
import { missions } from '../lab/missions/missions.ts'
import { play } from '../lab/missions/play.ts'
import { languages } from './languages.ts'
import { keysIn, readProse } from './localeFiles.ts'
import { differences, filesIn, keyDifferences } from './proseForTest.ts'

/** Plays a mission in every way there is, each as far as it goes. */
function everyPlay(mission: Mission): readonly Play[] {
  const plays = [play(mission, [])]
  for (const { made, choices } of plays) for (const { id } of choices) plays.push(play(mission, [...made, id]))
  return plays
}

/** Names all that a mission shows: every choice there is on any way, every reason, three hints. */
function wordsOf(mission: Mission): readonly string[] {
  const parts = [
    ...['title', 'goal', 'lead', 'solved', 'hints.1', 'hints.2', 'hints.3'],
    ...everyPlay(mission).flatMap(({ choices }) => choices.map(({ id }) => `choices.${id}`)),
    ...mission.wrongWays.map(({ reason }) => `reasons.${reason}`),
  ]
  return parts.map((part) => `${mission.id}.${part}`)
}

const flows = [...new Set(missions.map(({ flow }) => flow))]
const missionsOf = (wanted: string) => missions.filter(({ flow }) => flow === wanted)
const fileOf = (flow: string) => `missions/${flow}.json`

test.each(languages)('%s has words for every mission, choice, reason and hint, and none too many', (language) => {
  expect(differences(language, filesIn(language, 'missions'), flows.map(fileOf))).toEqual([])
  for (const flow of flows) {
    expect(keyDifferences(language, fileOf(flow), missionsOf(flow).flatMap(wordsOf))).toEqual([])
  }
})

test.each(languages)('%s has a name for everybody who takes part in a mission, and for nobody else', (language) => {
  const wanted = missions.flatMap(({ participants }) => participants.map(({ id }) => `participants.${id}`))
  const found = keysIn(language, 'player.json').filter((key) => key.startsWith('participants.'))
  expect(differences(`${language}/player.json`, found, [...new Set(wanted)])).toEqual([])
})

test.each(languages)('%s says of no two choices of a mission the same', (language) => {
  const prose = flows.flatMap((flow) => readProse(language, fileOf(flow)))
  const repeated = missions.flatMap(({ id }) => {
    const words = prose.filter(({ key }) => key.startsWith(`${id}.choices.`)).map(({ texts }) => texts.join())
    return words.filter((text, index) => words.indexOf(text) !== index).map((text) => `${id}: ${text}`)
  })
  expect(repeated).toEqual([])
})

test.each(missions)('no way through $id cites a rule whose sentence its page does not load', (mission) => {
  const events = everyPlay(mission).flatMap(({ moments }) => moments.at(-1)?.trace.events ?? [])
  const cited = events.flatMap((event) => (event.kind === 'decision' ? [event.rule] : []))
  const loaded: readonly string[] = citedRules[mission.flow] ?? []
  expect([...new Set(cited)].filter((rule) => !loaded.includes(rule))).toEqual([])
})
