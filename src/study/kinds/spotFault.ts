import type { FaultRule, MessageFault } from '../../http/faults/faultRules.ts'
import { findField } from '../../http/fieldSpecs.ts'
import { wireFaults } from '../../http/messageFaults.ts'
import type { Random } from '../../lab/random.ts'
import { swapStatus } from '../../lab/swap/swapStatus.ts'
import { drawOne, shuffle } from '../draw.ts'
import type { Asked, Option, QuestionKind, Reason } from '../question.ts'
import { drawBase, exchangesAround, handMadeExchange, recipeExchange, type StudyExchange } from './exchanges.ts'
import { reasonOfContent, reasonOfFault, reasonOfField, reasonOfStatusLine } from './faultReasons.ts'
import { inForce, kinInForce } from './kin.ts'
import { plantedFaults } from './plantedFaults.ts'
import { type WireLines, wireLines, wireText } from './wireLines.ts'

/** A response is shown in which one line is wrong; which? */
export const spotFault: QuestionKind = {
  version: 1,
  skill: 'readMessage',
  isStrong: false,
  codes: [
    101, 103, 200, 201, 202, 203, 204, 205, 206, 207, 226, 300, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404,
    405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 421, 422, 423, 424, 425, 426, 428, 429, 431, 451,
    500, 501, 502, 503, 504, 505, 506, 507, 508, 511,
  ],
  ask(code, random) {
    if (!inForce(code)) return undefined
    const ofStatus = random() < 0.4 ? askAboutStatus(code, random) : undefined
    if (ofStatus) return ofStatus
    for (const exchange of exchangesFor(code, random)) {
      const asked = askAt(exchange, random)
      if (asked) return asked
    }
    return undefined
  },
}

const mostTried = 4
const fewestLines = 3
const longestContent = 900

function exchangesFor(code: number, random: Random): readonly StudyExchange[] {
  const base = drawBase(code, random)
  const drawn = base ? shuffle(exchangesAround(base).filter(isAskable(code)), random).slice(0, mostTried) : []
  return [
    ...drawn,
    ...[handMadeExchange(code), recipeExchange(code)].flatMap((one) => one ?? []).filter(isAskable(code)),
  ]
}

/** Tells whether a response has a code, is short, and has only fields whose purpose can be told. */
const isAskable =
  (code: number) =>
  ({ response: { status, fields, content } }: StudyExchange): boolean =>
    status === code && content.length <= longestContent && fields.every(([name]) => findField(name) !== undefined)

/** A response that is wrong in one line alone. */
export interface FaultyResponse extends WireLines {
  readonly line: number
  readonly faults: readonly MessageFault[]
}

/** Lists the responses that a change has made wrong in one line, and says by the rules of HTTP in which. */
export function faultyResponses(exchange: StudyExchange): readonly FaultyResponse[] {
  return plantedFaults(exchange).flatMap((planted) => {
    const faults = wireFaults(exchange.request, wireText(planted))
    const [line, ...more] = new Set(faults.map((fault) => fault.line))
    return line === undefined || more.length > 0 ? [] : [{ ...planted, line, faults }]
  })
}

function askAt(exchange: StudyExchange, random: Random): Asked | undefined {
  const faulty = drawFault(faultyResponses(exchange).filter(isLongEnough), random)
  return faulty && makeAsked(exchange, faulty, exchange.response.status)
}

const isLongEnough = ({ head, content }: WireLines) => head.length + (content === '' ? 0 : 1) >= fewestLines

/** What every response has, and what any line can have; the rest says more of the code. */
const everywhere = /^(Date|Content-Length|Content-Type)/
const anyLine: ReadonlySet<string> = new Set<FaultRule>(['statusLine', 'fieldLine', 'spaceBeforeColon', 'lineFolding'])

/** Draws a line first, so that each is about as likely to be the wrong one, then what is wrong with it. */
function drawFault(found: readonly FaultyResponse[], random: Random): FaultyResponse | undefined {
  const lines = [...new Set(found.map(({ line }) => line))]
  const nameAt = (line: number) => found.find((each) => each.line === line)?.head[line] ?? ''
  const line = drawOne(lines, random, (each) => (each === 0 ? 0.5 : everywhere.test(nameAt(each)) ? 1 : 2.5))
  return drawOne(
    found.filter((each) => each.line === line),
    random,
    ({ faults }) => (faults.some(({ rule }) => anyLine.has(rule)) ? 1 : 3),
  )
}

/** Sends the answer that another code got with this one: what the code promises is not kept. */
function askAboutStatus(code: number, random: Random): Asked | undefined {
  const kin = drawOne(kinInForce(code), random)
  const base = kin && drawBase(kin.code, random)
  const exchange = base ? exchangesAround(base)[0] : kin && handMadeExchange(kin.code)
  if (!exchange || exchange.response.status === code || exchange.response.content.length > longestContent)
    return undefined
  const lines = wireLines(swapStatus(exchange.response, code))
  const faults = wireFaults(exchange.request, wireText(lines))
  const isOfStatus = faults.length > 0 && faults.every(({ line }) => line === 0)
  return isOfStatus && isLongEnough(lines) ? makeAsked(exchange, { ...lines, line: 0, faults }, code) : undefined
}

function makeAsked({ request }: StudyExchange, { head, content, line, faults }: FaultyResponse, code: number): Asked {
  const against = faults.slice(0, 2).map((fault) => reasonOfFault(fault, code))
  const reasonsAt = (at: number, fine: Reason | undefined) => (at === line ? against : fine ? [fine] : [])
  const options = head.map(
    (text, at): Option => ({
      key: `${at}`,
      shown: { said: 'literal', lines: [text] },
      reasons: reasonsAt(at, at === 0 ? reasonOfStatusLine(code) : reasonOfField(/^\s*([\w-]+)/.exec(text)?.[1] ?? '')),
    }),
  )
  const at = head.length + 1
  const rest: readonly Option[] =
    content === ''
      ? []
      : [
          {
            key: `${at}`,
            shown: { said: 'literal', lines: ['', ...content.trimEnd().split(/\r?\n/)] },
            reasons: reasonsAt(at, reasonOfContent),
          },
        ]
  return {
    stem: [{ said: 'message', message: request }],
    task: { form: 'one', options: [...options, ...rest], right: `${line}`, lines: true },
  }
}
