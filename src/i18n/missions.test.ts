import { expect, test } from 'vitest'
import type { Mission } from '../lab/missions/mission.ts'
import { missions } from '../lab/missions/missions.ts'
import { play } from '../lab/missions/play.ts'
import { languages } from './languages.ts'
import { keysIn, readProse } from './localeFiles.ts'

const file = 'missions.json'

/** Names all that a mission shows: every choice there is on any way, every reason, three hints. */
function wordsOf(mission: Mission): readonly string[] {
  const plays = [play(mission, [])]
  for (const { made, choices } of plays) for (const { id } of choices) plays.push(play(mission, [...made, id]))
  const parts = [
    ...['title', 'goal', 'lead', 'solved', 'hints.1', 'hints.2', 'hints.3'],
    ...plays.flatMap(({ choices }) => choices.map(({ id }) => `choices.${id}`)),
    ...mission.wrongWays.map(({ reason }) => `reasons.${reason}`),
  ]
  return parts.map((part) => `${mission.id}.${part}`)
}

const participants = missions.flatMap((mission) => mission.participants.map(({ id }) => `participants.${id}`))
const wanted = [...new Set([...participants, ...missions.flatMap(wordsOf)])].sort()

test.each(languages)('%s has words for every mission, choice, reason and hint, and none too many', (language) => {
  expect([...keysIn(language, file)].sort()).toEqual(wanted)
})

test.each(languages)('%s says of no two choices of a mission the same', (language) => {
  const prose = readProse(language, file)
  const repeated = missions.flatMap(({ id }) => {
    const words = prose.filter(({ key }) => key.startsWith(`${id}.choices.`)).map(({ texts }) => texts.join())
    return words.filter((text, index) => words.indexOf(text) !== index).map((text) => `${id}: ${text}`)
  })
  expect(repeated).toEqual([])
})
