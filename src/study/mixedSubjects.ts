import { createRandom, deriveSeed, type Random } from '../lab/random.ts'
import { isAlike } from './alike.ts'
import { askableCodes } from './ask.ts'
import { drawOne, shuffle } from './draw.ts'
import { kindsOf, topicCodes } from './orderedKinds.ts'
import type { KindId } from './question.ts'
import type { RoundOrder, Subject } from './roundOrder.ts'

/** How far a mixture looks back, so that one without an end needs no more than this of what it has asked. */
export const mixtureMemory = 24

type Mixture = Pick<RoundOrder, 'kinds' | 'topic' | 'seed'>

/**
 * Returns the first subjects of a mixture: no code twice and every kind as often as every other, neighbours from different
 * classes and not kin, where that is possible. They are fewer if there is not that much to ask.
 */
export function mixedSubjects(mixture: Mixture, count: number): readonly Subject[] {
  const subjects: Subject[] = []
  while (subjects.length < count) {
    const next = nextSubject(mixture, subjects, subjects.length, true)
    if (!next) break
    subjects.push(next)
  }
  return subjects
}

/**
 * Returns what an endless mixture asks at a place, after what it has asked before that, of which only the last few count;
 * `undefined` where there is nothing to ask at all.
 */
export function endlessSubject(mixture: Mixture, before: readonly Subject[], place: number): Subject | undefined {
  return nextSubject(mixture, before.slice(-mixtureMemory), place, false)
}

function nextSubject(
  mixture: Mixture,
  before: readonly Subject[],
  place: number,
  isEachOnce: boolean,
): Subject | undefined {
  const { topic, seed } = mixture
  const pool = topic && topicCodes(topic)
  const codesOf = (kind: KindId) =>
    askableCodes(kind).filter((code) => pool?.includes(code) !== false && !(isEachOnce && isAsked(before, kind, code)))
  const kinds = kindsOf(mixture).filter((kind) => codesOf(kind).length > 0)
  const random = createRandom(deriveSeed(seed, place))
  const last = before.at(-1)?.code
  const choices = kindsInTurn(kinds, before, seed, place).map((kind) => {
    const codes = rarest(codesOf(kind), before)
    const unlike = codes.filter((code) => last === undefined || !isAlike(code, last))
    return { kind, codes, unlike }
  })
  const isNew = ({ codes }: { readonly codes: readonly number[] }) =>
    codes.every((code) => before.every((subject) => subject.code !== code))
  const choice = choices.find((one) => one.unlike.length > 0 && isNew(one)) ?? choices.find(isNew) ?? choices[0]
  return choice && subjectOf(choice.kind, choice.unlike.length > 0 ? choice.unlike : apart(choice.codes, last), random)
}

function subjectOf(kind: KindId, codes: readonly number[], random: Random): Subject | undefined {
  const code = drawOne(codes, random)
  return code === undefined ? undefined : { kind, code }
}

/** Orders the kinds by how rarely they were asked, each turn in an order of its own. */
function kindsInTurn(
  kinds: readonly KindId[],
  before: readonly Subject[],
  seed: number,
  place: number,
): readonly KindId[] {
  const turn = kinds.length === 0 ? 0 : Math.floor(place / kinds.length)
  const shuffled = shuffle(kinds, createRandom(deriveSeed(seed, -1 - turn)))
  const times = (kind: KindId) => before.filter((subject) => subject.kind === kind).length
  return [...shuffled].sort((a, b) => times(a) - times(b))
}

const isAsked = (before: readonly Subject[], kind: KindId, code: number) =>
  before.some((subject) => subject.kind === kind && subject.code === code)

/** Those of some codes that were asked about least. */
function rarest(codes: readonly number[], before: readonly Subject[]): readonly number[] {
  const times = (code: number) => before.filter((subject) => subject.code === code).length
  const least = Math.min(...codes.map(times))
  return codes.filter((code) => times(code) === least)
}

const apart = (codes: readonly number[], last: number | undefined) => {
  const others = codes.filter((code) => code !== last)
  return others.length > 0 ? others : codes
}
