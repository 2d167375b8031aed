import { flowCodes } from '../lab/scenarios/flowCodes.ts'
import { codesInForce } from './kinds/kin.ts'
import { kinds } from './kinds.ts'
import { type KindId, kindIds } from './question.ts'
import type { RoundOrder, Topic } from './roundOrder.ts'

/** Returns the kinds that an order asks, in the order of the kinds. */
export function kindsOf({ kinds: chosen }: Pick<RoundOrder, 'kinds'>): readonly KindId[] {
  return chosen ? kindIds.filter((kind) => chosen.includes(kind)) : kindIds
}

/** Returns the codes of a topic, none of a flow that is not there. */
export function topicCodes(topic: Topic): readonly number[] {
  switch (topic.by) {
    case 'codes':
      return topic.codes
    case 'class':
      return codesInForce.filter((code) => Math.floor(code / 100) === topic.digit)
    case 'flow':
      return flowCodes.find(({ id }) => id === topic.id)?.codes ?? []
  }
}

/** Raised whenever the same order of the same kinds no longer makes the same round. */
const makingVersion = 1

/** Returns a short name of how the rounds of some kinds are made now: another one says that the same order may ask otherwise. */
export function kindsVersion(order: Pick<RoundOrder, 'kinds'>): string {
  const text = [`${makingVersion}`, ...kindsOf(order).map((kind) => `${kind}.${kinds[kind].version}`)].join()
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}
