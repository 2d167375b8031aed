import { createRandom, deriveSeed } from '../lab/random.ts'
import { drawOne } from './draw.ts'
import { kinds } from './kinds.ts'
import type { KindId, Question, Recipe } from './question.ts'

/**
 * Makes the question of a kind about one code; the same seed always makes the same one. Returns `undefined` for a code
 * that the kind cannot ask about.
 */
export function askAbout(kind: KindId, code: number, seed: number): Question | undefined {
  const { version, ask } = kinds[kind]
  const asked = ask(code, createRandom(deriveSeed(seed, code)))
  return asked && { id: `${kind}.${version}:${code}:${seed}`, kind, version, seed, code, ...asked }
}

/** Makes a question again from its recipe; `undefined` where the kind has changed since or does not ask about the code. */
export function recall({ kind, version, code, seed }: Recipe): Question | undefined {
  return kinds[kind].version === version ? askAbout(kind, code, seed) : undefined
}

/** Returns the codes that a kind can ask about, ascending. */
export function askableCodes(kind: KindId): readonly number[] {
  return kinds[kind].codes
}

/** Makes a question of a kind about a code that the seed chooses. */
export function makeQuestion(kind: KindId, seed: number): Question {
  const code = drawOne(askableCodes(kind), createRandom(seed))
  const question = code === undefined ? undefined : askAbout(kind, code, seed)
  if (question === undefined) throw new Error(`The kind ${kind} has nothing to ask`)
  return question
}
