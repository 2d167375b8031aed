import { response as makeResponse, type Response } from '../../http/message.ts'
import { demandedFields, messageFaults } from '../../http/messageFaults.ts'
import { findStatus } from '../../http/status/statuses.ts'
import type { Random } from '../../lab/random.ts'
import { drawRanked } from '../distractors.ts'
import { drawOne, shuffle } from '../draw.ts'
import type { Asked, Option, QuestionKind, Reason, Said } from '../question.ts'
import {
  drawBase,
  exchangesAround,
  handMadeExchange,
  reasonOfFinding,
  recipeExchange,
  type StudyExchange,
} from './exchanges.ts'
import { reasonOfFault, reasonOfField } from './faultReasons.ts'
import { inForce, kinInForce } from './kin.ts'
import { fieldLines } from './offeredLines.ts'

/** An exchange is shown in which the status line or a field line of the response is missing; what stood there? */
export const wireCloze: QuestionKind = {
  version: 1,
  skill: 'recallCode',
  isStrong: false,
  codes: [
    101, 200, 201, 202, 204, 206, 226, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 406, 407, 409, 410, 412,
    413, 414, 415, 416, 417, 422, 423, 426, 428, 429, 451, 501, 511,
  ],
  ask(code, random) {
    if (!inForce(code)) return undefined
    const prefersField = random() < 0.3
    for (const exchange of exchangesFor(code, random)) {
      const field = prefersField ? askForField(exchange, random) : undefined
      const asked = field ?? askForStatus(exchange, random) ?? askForField(exchange, random)
      if (asked) return asked
    }
    return undefined
  },
}

const mostTried = 6

/** Draws exchanges that got a code, each more tried if the one before leaves nothing to ask. */
function exchangesFor(code: number, random: Random): readonly StudyExchange[] {
  const made = handMadeExchange(code)
  if (made) return [made]
  const base = drawBase(code, random)
  if (!base) return []
  const drawn = shuffle(
    exchangesAround(base).filter(({ response }) => response.status === code),
    random,
  )
  const recipe = recipeExchange(code)
  const last = recipe?.response.status === code ? [recipe] : []
  return [...drawn.slice(0, mostTried), ...last]
}

/** The codes that are confused with the right one or that a small change of the request would have given. */
function candidates({ base, response }: StudyExchange): readonly number[] {
  const kin = kinInForce(response.status).map(({ code }) => code)
  const reached = base ? exchangesAround(base).map((other) => other.response.status) : []
  return [...new Set([...kin, ...reached])].filter((code) => code !== response.status && inForce(code))
}

/** Returns why a code cannot be that of an exchange, none where nothing in it speaks against the code. */
export function ruledOutBy({ request, response }: StudyExchange, status: number): readonly Reason[] {
  return messageFaults(request, { ...response, status }).map((fault) => reasonOfFault(fault, status))
}

function askForStatus(exchange: StudyExchange, random: Random): Asked | undefined {
  const { request, response, finding } = exchange
  const right = response.status
  const possible = candidates(exchange).filter((code) => ruledOutBy(exchange, code).length > 0)
  const drawn = drawRanked(right, possible, random)
  if (!drawn) return undefined
  const why: Reason = finding
    ? reasonOfFinding(finding)
    : { because: { said: 'gist', code: right }, spec: findStatus(right)?.spec }
  const options = shuffle([right, ...drawn], random).map(
    (code): Option => ({
      key: `${code}`,
      code,
      shown: { said: 'code', code },
      reasons: code === right ? [why] : ruledOutBy(exchange, code).slice(0, 2),
    }),
  )
  return { stem: stemOf(request, response, 0), task: { form: 'one', options, right: `${right}` } }
}

/** What is shown: the request, and the head of the response without one line; the content would say what is asked. */
function stemOf(request: StudyExchange['request'], response: Response, blank: number): readonly Said[] {
  const head = makeResponse(response.status, response.fields)
  const left: readonly Said[] = response.content === '' ? [] : [{ said: 'text', key: 'contentLeftOut' }]
  return [{ said: 'message', message: request }, { said: 'message', message: head, blank }, ...left]
}

function askForField({ request, response }: StudyExchange, random: Random): Asked | undefined {
  const status = findStatus(response.status)
  const demanded = status ? demandedFields(status, request, response) : []
  const requirement = drawOne(
    demanded.filter(({ field }) => field !== 'Connection'),
    random,
  )
  if (!requirement) return undefined
  const at = response.fields.findIndex(([name]) => name === requirement.field)
  const right = response.fields[at]
  if (!right) return undefined
  const replaced = (line: readonly [string, string]): Response => ({
    ...response,
    fields: response.fields.map((field, index) => (index === at ? line : field)),
  })
  const others = fieldLines.filter(
    (line) =>
      line.join() !== right.join() &&
      !response.fields.some(([name], index) => index !== at && name === line[0]) &&
      messageFaults(request, replaced(line)).length > 0,
  )
  const own = others.filter(([name]) => name === right[0])
  const [first, second] = shuffle(
    own.length > 0 && random() < 0.5
      ? [...own.slice(0, 1), ...otherFields(others, right[0], random)]
      : otherFields(others, right[0], random),
    random,
  ).slice(0, 2)
  if (!first || !second) return undefined
  const rightKey = right.join(': ')
  const options = shuffle([right, first, second], random).map((line): Option => {
    const faults = messageFaults(request, replaced(line))
    const purpose = reasonOfField(line[0])
    const demand: Reason = {
      because: { said: 'text', key: `demand.${requirement.level}`, values: { code: response.status, field: right[0] } },
      spec: requirement.spec,
      level: requirement.level,
    }
    const against = faults.slice(0, 1).map((fault) => reasonOfFault(fault, response.status))
    return {
      key: line.join(': '),
      shown: { said: 'literal', lines: [line.join(': ')] },
      reasons: line === right ? [demand] : [...against, ...(purpose ? [purpose] : [])],
    }
  })
  return { stem: stemOf(request, response, at + 1), task: { form: 'one', options, right: rightKey } }
}

const otherFields = (lines: readonly (readonly [string, string])[], name: string, random: Random) =>
  shuffle(
    lines.filter(([other]) => other !== name),
    random,
  ).filter((line, at, all) => all.findIndex(([other]) => other === line[0]) === at)
