import type { Random } from '../../lab/random.ts'
import { type Family, familyOf, type StatedExchange } from '../../lab/stated/exchanges.ts'
import { drawOne } from '../draw.ts'
import type { QuestionKind, Reason } from '../question.ts'
import { familiesByCode } from './familiesByCode.ts'
import { answerAsReason, decidingReasons, reasonsOf, tellSite } from './stated.ts'

/** Fields that HTTP lets decide nothing once a check before them has failed. */
const later = /^(If-.*|Range|Prefer)$/

/**
 * Lists the exchanges of a family that can be predicted: each has one fault at most, or faults between which HTTP itself
 * decides, so that the order in which this site looks for faults does not matter.
 * @see RFC 9110 §13.2.1
 */
export function predictable({ base, changed }: Family): readonly StatedExchange[] {
  if (isSuccess(base.code)) return [base, ...changed]
  const still = changed.filter(
    ({ change, code }) =>
      code === base.code && change.part === 'field' && change.to !== undefined && later.test(change.name),
  )
  return [base, ...still]
}

const isSuccess = (code: number) => code >= 200 && code <= 299

/** By code, the families in which it can be predicted. */
const families = familiesByCode((_, base, changed) => [base, ...(isSuccess(base) ? changed : [])])

/** A request reaches the demo site in a state that is told; which code does it answer? */
export const predict: QuestionKind = {
  version: 1,
  skill: 'chooseCode',
  isStrong: true,
  codes: [...families.keys()].sort((a, b) => a - b),
  ask(code, random) {
    const exchange = drawExchange(code, random)
    if (!exchange) return undefined
    const { stated, request } = exchange
    return {
      stem: [...tellSite(stated, request.target), { said: 'message', message: request }],
      task: {
        form: 'code',
        right: [exchange.code],
        reasons: [...reasonsOf(exchange).filter(isNoOrder), answerAsReason(exchange)],
      },
    }
  },
}

/** With one fault alone, there is no order to speak of. */
const isNoOrder = ({ because }: Reason) => because.said !== 'finding' || because.finding.rule !== 'gateOrder'

const decidedBy = (exchange: StatedExchange) => JSON.stringify(decidingReasons(exchange))

/** Draws a family, then one of the reasons for which the code comes up there, then an exchange. */
function drawExchange(code: number, random: Random): StatedExchange | undefined {
  const name = drawOne(families.get(code) ?? [], random)
  const family = name === undefined ? undefined : familyOf(name)
  const fitting = family ? predictable(family).filter((exchange) => exchange.code === code) : []
  const reason = drawOne([...new Set(fitting.map(decidedBy))], random)
  return drawOne(
    fitting.filter((exchange) => decidedBy(exchange) === reason),
    random,
  )
}
