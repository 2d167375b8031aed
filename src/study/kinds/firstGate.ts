import type { Spec } from '../../http/spec.ts'
import type { Random } from '../../lab/random.ts'
import { type Family, familyNames, familyOf } from '../../lab/stated/exchanges.ts'
import { familyCodes } from '../../lab/stated/familyCodes.ts'
import { combine, type Fault, type FaultyExchange, faultsOf, type Turn } from '../../lab/stated/faults.ts'
import { drawOne, shuffle } from '../draw.ts'
import { type Option, optionCount, type QuestionKind, type Reason } from '../question.ts'
import { decidingReasons, reasonsOf, tellSite } from './stated.ts'

/**
 * The codes for which some request has a fault that is met before others, ascending. A test finds them all but 431 and
 * 501, which nothing else in a request comes near to.
 */
const codes = [200, 206, 301, 304, 307, 400, 401, 403, 404, 405, 406, 410, 412, 413, 415, 416, 417, 423] as const

/** Answers that only another article gives, whose address is no change of its own. */
const byTarget: readonly number[] = [301, 307, 404, 410]

/** A request has several faults; which code is answered? */
export const firstGate: QuestionKind = {
  version: 1,
  skill: 'chooseCode',
  isStrong: false,
  codes,
  ask(code, random) {
    const faulty = codes.some((one) => one === code) ? drawFaulty(code, random) : undefined
    if (!faulty) return undefined
    const { stated, request } = faulty
    return {
      stem: [...tellSite(stated, request.target), { said: 'message', message: request }],
      task: {
        form: 'one',
        options: shuffle(offered(faulty), random).map((one) => optionOf(one, faulty)),
        right: `${code}`,
      },
    }
  },
}

/** Lists the codes that the faults would get one by one, and that of the sound request where these are too few. */
export function offered({ faults, sound, code }: Pick<FaultyExchange, 'faults' | 'sound' | 'code'>): readonly number[] {
  const own = [...new Set(faults.map((fault) => fault.code))].filter((one) => one !== sound.code)
  return own.length < optionCount || code === sound.code ? [...own, sound.code] : own
}

const mostTries = 300

/**
 * Puts faults together by chance until the code comes out among three, if it can at the place among their numbers that
 * chance wants, and among its like: left alone, the highest number or the only 4xx would be right most often.
 */
export function drawFaulty(code: number, random: Random): FaultyExchange | undefined {
  const wanted = drawOne([0, 1, 2], random, (place) => (code > 410 ? [0, 2, 3] : [4, 1, 0])[place] ?? 0)
  const isAmongOthers = random() < 0.6
  const names = familiesWith(code)
  let found: FaultyExchange | undefined
  let failures = 0
  for (let tries = 0; tries < mostTries && failures < mostOthers; tries += 1) {
    const name = drawOne(names, random)
    const family = name === undefined ? undefined : familyOf(name)
    const faulty = family && tryFaults(family, code, random)
    if (!faulty) continue
    // A 4xx by itself among others stands out.
    if (!found || code < 400 || !isAmongOthers || offered(faulty).filter((one) => one >= 400).length > 1) found = faulty
    if (code < 300) return found
    const options = [...offered(faulty)].sort((a, b) => a - b)
    const alike = options.filter((one) => one >= 400).length
    if (options.indexOf(code) === wanted && (code < 400 || alike >= (isAmongOthers ? 3 : 1))) return found
    failures += 1
  }
  return found
}

/** How many requests with the code at another place are passed over. */
const mostOthers = 12

function familiesWith(code: number): readonly string[] {
  return familyNames.filter((name) => {
    const [base, ...changed] = familyCodes[name] ?? [0]
    if (base < 200 || base > 299) return false
    return base === code || changed.includes(code) || (byTarget.includes(code) && name.startsWith('articles '))
  })
}

type Wanted = Turn | 'first' | 'pair'

/** What is put together: `first` is a check with the code asked about, `pair` a condition and the one it switches off. */
const checkPlans: readonly (readonly Wanted[])[] = [
  ['first', 'condition', 'content'],
  ['first', 'condition', 'range'],
  ['first', 'condition', 'condition'],
  ['first', 'condition'],
]
const laterPlans: readonly (readonly Wanted[])[] = [
  ['condition', 'content'],
  ['condition', 'range'],
  ['condition', 'condition', 'range'],
  ['condition', 'condition'],
  ['pair', 'range'],
]
const switchedOffPlans: readonly (readonly Wanted[])[] = [
  ['pair', 'pair'],
  ['pair', 'condition'],
]

function tryFaults(family: Family, code: number, random: Random): FaultyExchange | undefined {
  const all = faultsOf(family)
  const isCheck = all.some((fault) => fault.turn === 'check' && fault.code === code)
  const plan = drawOne(isCheck ? checkPlans : code === family.base.code ? switchedOffPlans : laterPlans, random) ?? []
  const chosen = plan.map((wanted) => drawFaults(all, wanted, family.base.code, code, random))
  if (chosen.some((faults) => faults.length === 0)) return undefined
  const faults = chosen.flat()
  const options = offered({ faults, sound: family.base, code })
  if (options.length !== optionCount || !options.includes(code)) return undefined
  const faulty = combine(family.base, faults)
  return faulty?.code === code ? faulty : undefined
}

/** Draws what is wanted; nothing where there is none. */
function drawFaults(
  all: readonly Fault[],
  wanted: Wanted,
  soundCode: number,
  code: number,
  random: Random,
): readonly Fault[] {
  if (wanted === 'pair') return drawOne(pairsOf(all, soundCode), random) ?? []
  const fault = drawOne(
    all.filter((one) => (wanted === 'first' ? one.turn === 'check' && one.code === code : one.turn === wanted)),
    random,
    // A condition that changes nothing by itself is of use only beside another one.
    (one) => (one.code === soundCode ? 0.3 : 1),
  )
  return fault ? [fault] : []
}

/** A condition that holds switches the less exact one off, which by itself would fail. @see RFC 9110 §13.2.2 */
const switchesOff: Readonly<Record<string, string>> = {
  'If-Match': 'If-Unmodified-Since',
  'If-None-Match': 'If-Modified-Since',
}

function pairsOf(all: readonly Fault[], soundCode: number): readonly (readonly [Fault, Fault])[] {
  const nameOf = ({ change }: Fault) => (change.part === 'field' ? change.name : '')
  return all
    .filter((one) => one.code === soundCode && one.turn === 'condition')
    .flatMap((one) =>
      all
        .filter((other) => other.code !== soundCode && nameOf(other) === switchesOff[nameOf(one)])
        .map((other) => [one, other] as const),
    )
}

function optionOf(code: number, faulty: FaultyExchange): Option {
  return {
    key: `${code}`,
    code,
    shown: { said: 'code', code },
    reasons: code === faulty.code ? reasonsOf(faulty).filter(isOfTheRequest) : reasonsAgainst(code, faulty),
  }
}

/** The order of this site decides nothing here, and the fields of the response are not asked about. */
const isOfTheRequest = ({ because }: Reason) =>
  because.said !== 'finding' || !['gateOrder', 'responseField'].includes(because.finding.rule)

/** Says what would get a code, and why something else comes before it; of the sound request, what is not so. */
function reasonsAgainst(code: number, faulty: FaultyExchange): readonly Reason[] {
  const fault = faulty.faults.find((one) => one.code === code && one.code !== faulty.sound.code)
  return fault ? [orderReason(fault.turn, faulty), ...decidingReasons(fault)] : decidingReasons(faulty)
}

function orderReason(turn: Turn, { faults, code }: FaultyExchange): Reason {
  if (turn === 'range') return text('fault.rangeLast', 'RFC 9110 §14.2')
  const decides = faults.find((fault) => fault.code === code)?.turn
  if (turn === 'condition' && decides !== 'check') return text('fault.conditionOrder', 'RFC 9110 §13.2.2')
  return turn === 'condition'
    ? text('fault.conditionIgnored', 'RFC 9110 §13.2.1')
    : text('fault.contentLast', 'RFC 9110 §13.2.1')
}

function text(key: string, spec: Spec): Reason {
  return { because: { said: 'text', key }, spec, level: 'MUST' }
}
