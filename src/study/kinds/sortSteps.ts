import { anchorOf } from '../../http/status/anchors.ts'
import type { FactName } from '../../http/status/facts.ts'
import type { Retry, StatusRecord } from '../../http/status/status.ts'
import type { Random } from '../../lab/random.ts'
import { drawOne, shuffle } from '../draw.ts'
import type { Place, Placed, QuestionKind, Reason, Said } from '../question.ts'
import { codesInForce, inForce } from './kin.ts'

/** What a client can do with a request that was not fulfilled. */
export const bins = ['again', 'change', 'user', 'stop'] as const

export type Bin = (typeof bins)[number]

const binOfRetry: Readonly<Partial<Record<Retry, Bin>>> = {
  now: 'again',
  after: 'again',
  changed: 'change',
  pointless: 'stop',
}

/**
 * Codes whose facts do not say all that can be defended. 404 may be given up, reported or corrected; 403 met by other
 * credentials, by asking for access or by leaving it; 412 merged by a program or by a person; 413 and 416 may be
 * temporary; the server's fault behind 500 may pass or not; 424 and 508 hang on something else than this request; 300
 * and the other redirects go elsewhere.
 */
const leftOut: ReadonlySet<number> = new Set([300, 403, 404, 412, 413, 416, 424, 500, 508])

/** Bins that are right beside the one of the facts. */
const alsoFits: Readonly<Record<number, readonly Bin[]>> = {
  // New credentials are a change of the request, whoever types them.
  401: ['change', 'user'],
  407: ['change', 'user'],
  // The user resolves the conflict, and what is sent then is changed (RFC 9110 §15.5.10).
  409: ['change', 'user'],
  // What the content says may be the program's mistake or its user's.
  422: ['change', 'user'],
  // Who holds the lock can be waited for or asked.
  423: ['again', 'user'],
  // It is to be repeated only when the user asks for it anew (RFC 4918 §11.5).
  507: ['user'],
  // Another method is another request; with this one there is nothing to be had (RFC 9110 §15.6.2).
  501: ['change', 'stop'],
}

/** Returns the bins in which a code can be put, at least one; none for a code that is not asked about. */
export function binsOf(code: number): readonly Bin[] {
  const status = inForce(code)
  if (!status || code < 400 || leftOut.has(code)) return []
  const own = alsoFits[code]
  if (own) return own
  if (status.actor === 'user') return ['user']
  const bin = binOfRetry[status.retry]
  return bin === undefined ? [] : [bin]
}

const sorted = codesInForce.filter((code) => binsOf(code).length > 0)
const withOnly = (bin: Bin) => sorted.filter((code) => binsOf(code).join() === bin)

/** Four or five refusals are sorted by what a client does with its request after each. */
export const sortSteps: QuestionKind = {
  version: 1,
  skill: 'nextAction',
  isStrong: true,
  codes: sorted,
  ask(code, random) {
    if (!sorted.includes(code)) return undefined
    const places = bins.map((key): Place => ({ key, shown: { said: 'text', key: `sortSteps.${key}` } }))
    const options = shuffle(drawCodes(code, random), random).flatMap((each) => placed(each))
    return { stem: [{ said: 'text', key: 'sortSteps.stem' }], task: { form: 'place', options, places } }
  },
}

/** Draws codes to stand beside one, so that at least three bins are the only right one for some code. */
function drawCodes(code: number, random: Random): readonly number[] {
  const drawn = [code]
  const wanted = shuffle(bins, random).slice(0, binsOf(code).length === 1 ? 4 : 3)
  for (const bin of wanted) {
    if (drawn.some((one) => binsOf(one).join() === bin)) continue
    const one = drawOne(withOnly(bin), random)
    if (one !== undefined) drawn.push(one)
  }
  const more = 4 + Math.floor(random() * 2) - drawn.length
  return [
    ...drawn,
    ...shuffle(sorted, random)
      .filter((one) => !drawn.includes(one))
      .slice(0, Math.max(0, more)),
  ]
}

function placed(code: number): readonly Placed[] {
  const status = inForce(code)
  if (!status) return []
  const reasons = [stepReason(status), ...binsOf(code).map((bin) => binReason(status, bin))]
  return [{ key: `${code}`, code, shown: { said: 'code', code }, fits: binsOf(code), reasons }]
}

const stepReason = (status: StatusRecord) => reasonOf(status, 'next', { said: 'step', code: status.code })

function binReason(status: StatusRecord, bin: Bin): Reason {
  const why = bin === 'change' && status.retry === 'pointless' ? 'otherMethod' : bin
  return reasonOf(status, bin === 'user' ? 'actor' : 'retry', { said: 'text', key: `sortSteps.why.${why}` })
}

function reasonOf(status: StatusRecord, fact: FactName, because: Said): Reason {
  const anchor = anchorOf(status, fact)
  return { because, spec: anchor?.spec, ...(anchor && { level: anchor.level }) }
}
