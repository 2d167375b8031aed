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
  const first = evenly(shuffle(about, random), count)
  const rest = evenly(shuffle(subjectsOf(kin, kinds), random), count - first.length)
  return keepApart([...first, ...rest], random)
}

function subjectsOf(codes: readonly number[], kinds: readonly KindId[]): readonly Subject[] {
  return [...new Set(codes)].flatMap((code) =>
    kinds.filter((kind) => askableCodes(kind).includes(code)).map((kind) => ({ kind, code })),
  )
}

/**
 * Takes up to a number of subjects so that every code has its turn before one has its next, and a kind that was not asked yet
 * goes first.
 */
function evenly(subjects: readonly Subject[], most: number): readonly Subject[] {
  const ordered: Subject[] = []
  const left = [...subjects]
  const byCode = new Map<number, number>()
  const byKind = new Map<KindId, number>()
  const times = ({ code, kind }: Subject) => (byCode.get(code) ?? 0) * 1000 + (byKind.get(kind) ?? 0)
  while (left.length > 0 && ordered.length < most) {
    const counts = left.map(times)
    const [next] = left.splice(counts.indexOf(Math.min(...counts)), 1)
    if (!next) break
    ordered.push(next)
    byCode.set(next.code, (byCode.get(next.code) ?? 0) + 1)
    byKind.set(next.kind, (byKind.get(next.kind) ?? 0) + 1)
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
