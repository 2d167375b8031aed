import { kinOf } from '../http/status/kinship.ts'
import { createRandom, type Random } from '../lab/random.ts'
import { askableCodes } from './ask.ts'
import { shuffle } from './draw.ts'
import { kindsOf } from './orderedKinds.ts'
import type { KindId } from './question.ts'
import type { RoundOrder, Subject } from './roundOrder.ts'

/**
 * Returns subjects about some codes, then about their kin, where they are among the options. They are fewer if there is not
 * that much to ask, none if nothing can be asked about any of the codes.
 */
export function topicSubjects(
  order: Pick<RoundOrder, 'kinds' | 'seed'>,
  codes: readonly number[],
  count: number,
): readonly Subject[] {
  const random = createRandom(order.seed)
  const kinds = kindsOf(order)
  const about = subjectsOf(codes, kinds)
  if (about.length === 0) return []
  const kin = codes.flatMap(kinOf).filter((code) => !codes.includes(code))
  // Kin are asked about only when the codes themselves give too little.
  const subjects = [...evenly(shuffle(about, random)), ...evenly(shuffle(subjectsOf(kin, kinds), random))]
  return keepApart(subjects.slice(0, count), random)
}

function subjectsOf(codes: readonly number[], kinds: readonly KindId[]): readonly Subject[] {
  return [...new Set(codes)].flatMap((code) =>
    kinds.filter((kind) => askableCodes(kind).includes(code)).map((kind) => ({ kind, code })),
  )
}

/** Orders subjects so that every code has its turn before one has its next, and a kind that was not asked yet goes first. */
function evenly(subjects: readonly Subject[]): readonly Subject[] {
  const ordered: Subject[] = []
  const left = [...subjects]
  const times = ({ code, kind }: Subject) =>
    ordered.filter((one) => one.code === code).length * 1000 + ordered.filter((one) => one.kind === kind).length
  while (left.length > 0) {
    const least = Math.min(...left.map(times))
    const [next] = left.splice(
      left.findIndex((subject) => times(subject) === least),
      1,
    )
    if (next) ordered.push(next)
  }
  return ordered
}

/** Orders subjects so that neighbours ask about different codes, as far as that is possible. */
export function keepApart(subjects: readonly Subject[], random: Random): readonly Subject[] {
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
