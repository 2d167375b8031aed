import { registeredCodes } from '../http/status/statuses.ts'
import { createRandom, deriveSeed } from '../lab/random.ts'
import { drawDistractors } from './distractors.ts'
import { drawOne, shuffle } from './draw.ts'
import { meaning } from './kinds/meaning.ts'
import { nextStep } from './kinds/nextStep.ts'
import { situation } from './kinds/situation.ts'
import type { KindId, Question, QuestionKind, Recipe } from './question.ts'

const kinds: Readonly<Record<KindId, QuestionKind>> = { situation, meaning, nextStep }

/**
 * Makes the question of a kind about one code; the same seed always makes the same one. Returns `undefined` for a code
 * that the kind cannot ask about.
 */
export function askAbout(kind: KindId, code: number, seed: number): Question | undefined {
  const { version, offer } = kinds[kind]
  const offered = offer(code)
  const random = createRandom(deriveSeed(seed, code))
  const distractors = offered && drawDistractors(offered, random)
  if (offered === undefined || distractors === undefined) return undefined
  const options = shuffle([offered.right, ...distractors], random)
  const id = `${kind}.${version}:${code}:${seed}`
  return { id, kind, version, seed, code, options, answer: options.indexOf(offered.right) }
}

/** Makes a question again from its recipe; `undefined` where the kind has changed since or does not ask about the code. */
export function recall({ kind, version, code, seed }: Recipe): Question | undefined {
  return kinds[kind].version === version ? askAbout(kind, code, seed) : undefined
}

const askableTo = (kind: KindId) => registeredCodes.filter((code) => askAbout(kind, code, 0) !== undefined)

const askable: Readonly<Record<KindId, readonly number[]>> = {
  situation: askableTo('situation'),
  meaning: askableTo('meaning'),
  nextStep: askableTo('nextStep'),
}

/** Returns the codes that a kind can ask about, ascending: those with enough kin that fit as distractors. */
export function askableCodes(kind: KindId): readonly number[] {
  return askable[kind]
}

/** Makes a question of a kind about a code that the seed chooses. */
export function makeQuestion(kind: KindId, seed: number): Question {
  const code = drawOne(askableCodes(kind), createRandom(seed))
  const question = code === undefined ? undefined : askAbout(kind, code, seed)
  if (question === undefined) throw new Error(`The kind ${kind} has nothing to ask`)
  return question
}
