import type { Field } from '../../http/fields.ts'
import { messageFaults } from '../../http/messageFaults.ts'
import { findKinship } from '../../http/status/kinship.ts'
import { findStatus } from '../../http/status/statuses.ts'
import type { Random } from '../../lab/random.ts'
import { shuffle } from '../draw.ts'
import type { Reason } from '../question.ts'
import { alternatives, composedFindings, defensible } from './answersLeftOpen.ts'
import { brokenValues } from './brokenValues.ts'
import { drawBase, exchangesAround, reasonOfFinding, recipeExchange, type StudyExchange } from './exchanges.ts'
import { reasonOfFault } from './faultReasons.ts'
import { kinInForce } from './kin.ts'
import { lineStanding, type Standing } from './lineStanding.ts'
import { fieldLines } from './offeredLines.ts'

/** A request that the demo site is to answer, and what is offered to answer it with. */
export interface Composition {
  readonly exchange: Required<StudyExchange>
  /** Every code offered, ascending, with why it is right or not. */
  readonly statuses: readonly OfferedStatus[]
  readonly lines: readonly Field[]
}

export interface OfferedStatus {
  readonly code: number
  readonly isRight: boolean
  readonly reasons: readonly Reason[]
}

const mostWrongStatuses = 3
const mostWrongLines = 3

const fewestStatuses = 3
const fewestLines = 3
const mostTried = 4

/** Draws a request that got a code, and what is offered to answer it with; `undefined` for a code that is not asked for. */
export function drawComposition(code: number, random: Random): Composition | undefined {
  for (const exchange of drawExchanges(code, random)) {
    const statuses = drawStatuses(exchange, random)
    const accepted = statuses.filter(({ isRight }) => isRight).map((status) => status.code)
    const lines = drawLines(exchange, accepted, random)
    if (statuses.length >= fewestStatuses && lines.length >= fewestLines) return { exchange, statuses, lines }
  }
  return undefined
}

export const nameOfFinding = ({ finding }: Required<StudyExchange>) => `${finding.rule}.${finding.outcome}`

function drawExchanges(code: number, random: Random): readonly Required<StudyExchange>[] {
  const isAsked = (one: StudyExchange | undefined): one is Required<StudyExchange> =>
    one?.base !== undefined &&
    one.finding !== undefined &&
    one.response.status === code &&
    one.request.method !== 'HEAD' &&
    (composedFindings[code] ?? []).includes(`${one.finding.rule}.${one.finding.outcome}`)
  const base = drawBase(code, random)
  const around = base ? exchangesAround(base).filter(isAsked) : []
  return [...shuffle(around, random).slice(0, mostTried), recipeExchange(code)].filter(isAsked)
}

function drawStatuses(exchange: Required<StudyExchange>, random: Random): readonly OfferedStatus[] {
  const right = exchange.response.status
  const also = alternatives[nameOfFinding(exchange)] ?? []
  const accepted: readonly OfferedStatus[] = [
    { code: right, isRight: true, reasons: [reasonOfFinding(exchange.finding)] },
    ...also.map(({ code, spec, level }): OfferedStatus => {
      const because = { said: 'text', key: `also.${code}` } as const
      return { code, isRight: true, reasons: [{ because, spec, level }] }
    }),
  ]
  const isFree = (code: number) =>
    !accepted.some((status) => status.code === code) && !(defensible[right] ?? []).includes(code) && code !== 400
  const near = kinInForce(right).map(({ code }) => code)
  const reached = exchangesAround(exchange.base).map(({ response }) => response.status)
  const wrongOf = (codes: readonly number[]) =>
    [...new Set(codes)].filter(isFree).flatMap((code): readonly OfferedStatus[] => {
      const reasons = reasonsAgainst(exchange, code)
      return reasons.length > 0 ? [{ code, isRight: false, reasons }] : []
    })
  // What is easily confused with the right code comes first.
  const others = reached.filter((code) => !near.includes(code))
  const drawn = [...shuffle(wrongOf(near), random), ...shuffle(wrongOf(others), random)].slice(0, mostWrongStatuses)
  return [...accepted, ...drawn].sort((a, b) => a.code - b.code)
}

/** Why a code is wrong here, whatever fields come with it; none where nothing tells. */
function reasonsAgainst({ request, response }: StudyExchange, code: number): readonly Reason[] {
  const right = response.status
  if (findKinship(code, right)) {
    return [{ because: { said: 'when', code, against: right }, spec: findStatus(code)?.spec }]
  }
  const faults = messageFaults(request, { status: code, fields: [], content: '' })
  return faults.filter(({ rule }) => rule !== 'fieldMissing').map((fault) => reasonOfFault(fault, code))
}

/** Fields of an answer of the demo site that are left to whoever puts it together; all others follow by themselves. */
const choosable = new Set(['Location', 'Allow', 'WWW-Authenticate', 'Retry-After', 'ETag', 'Content-Range', 'Accept'])

/** What a field would say of another method, place or version. */
function otherValues({ request }: StudyExchange, name: string, value: string): readonly Field[] {
  switch (name) {
    case 'Allow':
      return [[name, `${value}, ${request.method}`]]
    case 'Location':
      return [request.target, value.replace(/[^/]*$/, '')].flatMap((place) => (place === value ? [] : [[name, place]]))
    case 'ETag':
      return [[name, value.replace(/\d+/, (digits) => `${Number(digits) - 1}`)]]
    case 'Accept':
      return [[name, 'text/html']]
    default:
      return []
  }
}

function drawLines(exchange: Required<StudyExchange>, accepted: readonly number[], random: Random): readonly Field[] {
  const own = exchange.response.fields.filter(([name]) => choosable.has(name))
  const isWrong = (line: Field) =>
    (line[0] !== 'Content-Length' || exchange.response.status === 204) &&
    accepted.every((status) => lineStanding(exchange, status, line)?.stands === 'wrong')
  const near = own.flatMap(([name, value]) => {
    const other = [
      ...otherValues(exchange, name, value),
      ...fieldLines.filter(([field, text]) => field === name && text !== value),
    ]
    const broken = brokenValues(name, value).map((text): Field => [name, text])
    // A value that is false here says more than one that is malformed.
    return [...shuffle(other.filter(isWrong), random), ...shuffle(broken.filter(isWrong), random)].slice(0, 1)
  })
  const others = fieldLines.filter(([name]) => !own.some(([field]) => field === name))
  const far = shuffle(others.filter(isWrong), random)
    .filter(([name], at, all) => all.findIndex(([other]) => other === name) === at)
    .slice(0, Math.max(1, mostWrongLines - near.length))
  return shuffle([...own, ...near, ...far], random)
}

/** Tells how each line that is offered stands under one of the codes. */
export function standingsUnder(
  { exchange, lines }: Composition,
  status: number,
): readonly (Standing & { readonly line: Field })[] {
  return lines.map((line) => ({ line, ...(lineStanding(exchange, status, line) ?? { stands: 'wrong', reasons: [] }) }))
}
