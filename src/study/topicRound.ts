import { kinOf } from '../http/status/kinship.ts'
import { createRandom, deriveSeed, type Random } from '../lab/random.ts'
import { askAbout, askableCodes } from './ask.ts'
import { shuffle } from './draw.ts'
import { type KindId, kindIds } from './question.ts'
import type { Round } from './round.ts'

interface Subject {
  readonly kind: KindId
  readonly code: number
}

/**
 * Makes a round about some codes: questions that ask about them, then about their kin, where they are among the options. The
 * same seed, codes and number always make the same one. It is shorter if there is not that much to ask, `undefined` if
 * nothing can be asked about any of the codes.
 */
export function makeTopicRound(seed: number, codes: readonly number[], count: number): Round | undefined {
  const random = createRandom(seed)
  const about = subjectsOf(codes)
  if (about.length === 0) return undefined
  const kin = codes.flatMap(kinOf).filter((code) => !codes.includes(code))
  // Kin are asked about only when the codes themselves give too little.
  const subjects = [...shuffle(about, random), ...shuffle(subjectsOf(kin), random)].slice(0, count)
  const questions = keepApart(subjects, random)
    .map(({ kind, code }, place) => askAbout(kind, code, deriveSeed(seed, place)))
    .filter((question) => question !== undefined)
  return { seed, topic: codes, questions, answers: [] }
}

function subjectsOf(codes: readonly number[]): readonly Subject[] {
  return [...new Set(codes)].flatMap((code) =>
    kindIds.filter((kind) => askableCodes(kind).includes(code)).map((kind) => ({ kind, code })),
  )
}

/** Orders subjects so that neighbours ask about different codes, as far as that is possible. */
function keepApart(subjects: readonly Subject[], random: Random): readonly Subject[] {
  const ordered: Subject[] = []
  const left = [...shuffle(subjects, random)]
  while (left.length > 0) {
    // The code with most questions left goes first, else its questions end up side by side.
    const weights = new Map<number, number>()
    for (const { code } of left) weights.set(code, (weights.get(code) ?? 0) + 1)
    const last = ordered.at(-1)?.code
    const fits = left.filter(({ code }) => code !== last)
    const pool = fits.length > 0 ? fits : left
    const most = Math.max(...pool.map(({ code }) => weights.get(code) ?? 0))
    const next = pool.find(({ code }) => weights.get(code) === most)
    if (!next) break
    ordered.push(next)
    left.splice(left.indexOf(next), 1)
  }
  return ordered
}
