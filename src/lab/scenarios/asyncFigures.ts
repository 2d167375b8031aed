import { fieldValue } from '../../http/fields.ts'
import { originId } from '../origin/serve.ts'
import { readStatus } from '../participants/monitorStatus.ts'
import { type Exchange, exchangesOf } from '../trace/derive.ts'
import type { Trace } from '../trace/trace.ts'
import type { Figure } from './scenario.ts'

/** What a client has learnt about a job: that it has ended, when that was and when the client got to know, in milliseconds. */
interface Learnt {
  readonly job: string
  readonly endedAt: number
  readonly knownAt: number
}

/** Judges a run of asynchronous work; the delay is left out where the client never learns that a job has ended. */
export function judgeAsync(trace: Trace): readonly Figure[] {
  const exchanges = exchangesOf(trace)
  const polls = exchanges.filter(isPoll)
  const learnt = exchanges.flatMap((exchange) => learntFrom(exchange, exchanges) ?? [])
  const [first] = learnt.toSorted((a, b) => a.knownAt - b.knownAt)
  const jobs = exchanges.filter(hasMadeJob).length
  const unknown = jobs - new Set(learnt.map(({ job }) => job)).size
  return [
    { id: 'requests', value: exchanges.length, unit: 'count' },
    { id: 'polls', value: polls.length, unit: 'count' },
    { id: 'wastedPolls', value: polls.filter(isWasted).length, unit: 'count' },
    ...(first ? [{ id: 'doneToKnown', value: first.knownAt - first.endedAt, unit: 'millis' } as const] : []),
    { id: 'jobs', value: jobs, unit: 'count' },
    { id: 'unknown', value: Math.max(0, unknown), unit: 'count' },
  ]
}

const targetOf = ({ request }: Exchange) => request.message.target
const isPoll = (exchange: Exchange) =>
  exchange.request.message.method === 'GET' && targetOf(exchange).startsWith('/jobs/')

function isWasted({ response }: Exchange): boolean {
  if (response?.message.status === 429) return true
  return response?.message.status === 200 && ['queued', 'running'].includes(readStatus(response.message).state ?? '')
}

/** An order that the origin took on, unless its key had come before. */
function hasMadeJob(exchange: Exchange): boolean {
  if (exchange.request.message.method !== 'POST' || targetOf(exchange) !== '/reports') return false
  const said = new Set(exchange.decisions.map(({ rule, outcome }) => `${rule}.${outcome}`))
  return jobBegun.some((key) => said.has(key)) && !said.has('idempotencyKey.repeated')
}

const jobBegun = ['act.accepted', 'act.jobCreated', 'preferWait.holding', 'respondAsync.absent']

function learntFrom(exchange: Exchange, all: readonly Exchange[]): Learnt | undefined {
  const { request, response } = exchange
  if (exchange.from === originId) {
    const { job } = readStatus(request.message)
    if (job === undefined || request.arrivedAt === undefined) return undefined
    return { job, endedAt: request.sentAt, knownAt: request.arrivedAt }
  }
  if (response?.arrivedAt === undefined || isUnheard(exchange)) return undefined
  const { status } = response.message
  const { state, report, job, endedAt } = readStatus(response.message)
  const knownAt = response.arrivedAt
  const target = targetOf(exchange)
  if (request.message.method === 'DELETE' && status === 204) return { job: target, endedAt: response.sentAt, knownAt }
  if (status === 201 && report !== undefined && job !== undefined) return { job, endedAt: response.sentAt, knownAt }
  if (state !== undefined && endedAt !== undefined) return { job: target, endedAt: Date.parse(endedAt), knownAt }
  if (status !== 303) return undefined
  const location = fieldValue(response.message.fields, 'Location')
  const fetched = all.find((one) => one.from === exchange.from && targetOf(one) === location)?.response
  const { createdAt } = fetched ? readStatus(fetched.message) : {}
  return createdAt === undefined ? undefined : { job: target, endedAt: Date.parse(createdAt), knownAt }
}

/** Whether the answer came after the client had stopped waiting. */
const isUnheard = ({ decisions }: Exchange) => decisions.some(({ outcome }) => outcome === 'lateAnswerIgnored')
