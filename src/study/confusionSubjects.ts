import { kinOf, kinship } from '../http/status/kinship.ts'
import { createRandom, deriveSeed } from '../lab/random.ts'
import { askAbout, askableCodes } from './ask.ts'
import { shuffle } from './draw.ts'
import { inForce } from './kinds/kin.ts'
import { kinds } from './kinds.ts'
import { kindsOf } from './orderedKinds.ts'
import type { KindId, Question } from './question.ts'
import type { Progress } from './review/progress.ts'
import { mostDraws, type RoundOrder, type Subject } from './roundOrder.ts'
import type { SkillId } from './skill.ts'

type Pair = readonly [smaller: number, larger: number]

const inForceBoth = ([one, other]: Pair) => inForce(one) !== undefined && inForce(other) !== undefined

/** Returns the pairs that somebody has taken for each other, most often first, whichever was asked about. */
export function worstPairs({ confusions }: Pick<Progress, 'confusions'>): readonly Pair[] {
  const counts = new Map<string, { readonly pair: Pair; readonly count: number }>()
  for (const [key, count] of Object.entries(confusions)) {
    const [one = 0, other = 0] = key.split('>').map(Number)
    const pair: Pair = one < other ? [one, other] : [other, one]
    const name = pair.join('-')
    counts.set(name, { pair, count: count + (counts.get(name)?.count ?? 0) })
  }
  return [...counts.values()]
    .filter(({ pair }) => inForceBoth(pair) && pair[0] !== pair[1])
    .sort((a, b) => b.count - a.count || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1])
    .map(({ pair }) => pair)
}

/** How many pairs are taken for those that people confuse most. */
const commonCount = 32

/** The kin around which most other kin lie: where there is most to confuse. */
const commonPairs: readonly Pair[] = kinship
  .map(({ codes }): Pair => codes)
  .filter(inForceBoth)
  .sort((a, b) => closeness(b) - closeness(a) || a[0] - b[0] || a[1] - b[1])
  .slice(0, commonCount)

function closeness([one, other]: Pair): number {
  return kinOf(one).length + kinOf(other).length
}

/**
 * Returns subjects that tell the learner's worst pairs apart, each code of a pair in its turn; of somebody who has confused
 * nothing yet, some of those pairs that people confuse most.
 */
export function confusionSubjects(
  order: Pick<RoundOrder, 'kinds' | 'seed' | 'count'>,
  progress: Pick<Progress, 'confusions'>,
): readonly Subject[] {
  const random = createRandom(order.seed)
  // Each pair is met at least twice, so that both of its codes are asked about.
  const most = Math.ceil(order.count / 2)
  const own = worstPairs(progress).slice(0, most)
  const pairs = own.length > 0 ? shuffle(own, random) : shuffle(commonPairs, random).slice(0, most)
  const subjects: Subject[] = []
  // Enough turns for every code with every kind; a turn that finds nothing new is passed over.
  const turns = pairs.length * 2 * kindsOf(order).length
  for (let turn = 0; turn < turns && subjects.length < order.count; turn++) {
    const place = turn % pairs.length
    const pair = pairs[place]
    if (!pair) break
    const isSecond = (Math.floor(turn / pairs.length) + place) % 2 === 1
    const [code, other] = isSecond ? [pair[1], pair[0]] : pair
    const next = subjectFor(order, code, other, subjects)
    if (next) subjects.push(next)
  }
  return subjects
}

/** The skills that have most to do with telling two codes apart. */
const skillsApart: readonly SkillId[] = ['tellApart', 'chooseCode', 'recallMeaning', 'nextAction', 'readMessage']

function subjectFor(
  order: Pick<RoundOrder, 'kinds' | 'seed'>,
  code: number,
  other: number,
  before: readonly Subject[],
): Subject | undefined {
  const isAsked = (kind: KindId) => before.some((subject) => subject.kind === kind && subject.code === code)
  const able = kindsOf(order).filter((kind) => askableCodes(kind).includes(code) && !isAsked(kind))
  const rank = (kind: KindId) => skillsApart.indexOf(kinds[kind].skill) + 1 || skillsApart.length + 1
  const times = (kind: KindId) => before.filter((subject) => subject.kind === kind).length
  // Kinds are mixed, so that each pair is met in more than one way.
  const kindsInTurn = [...able].sort((a, b) => times(a) - times(b) || rank(a) - rank(b))
  const seed = deriveSeed(order.seed, before.length)
  for (const kind of kindsInTurn) {
    for (let draw = 0; draw < mostDraws; draw++) {
      // Of the questions that could be drawn, one that has both codes among its options.
      const question = askAbout(kind, code, draw === 0 ? seed : deriveSeed(seed, draw))
      const offered = question ? codesOffered(question) : []
      if (offered.includes(other)) return { kind, code, ...(draw > 0 && { draw }) }
      // What offers no codes at all does not offer any with another seed either.
      if (offered.length === 0) break
    }
  }
  const [kind] = kindsInTurn
  return kind && { kind, code }
}

function codesOffered({ task }: Question): readonly number[] {
  switch (task.form) {
    case 'one':
    case 'all':
    case 'place':
      return task.options.flatMap(({ code }) => code ?? [])
    case 'compose':
      return task.statuses
    case 'order':
    case 'code':
    case 'phrase':
    case 'mission':
      return []
  }
}
