import { originId } from '../origin/serve.ts'
import { createSite } from '../origin/site.ts'
import { pollingClient, readStatus } from '../participants/pollingClient.ts'
import { backoffWithJitter, fixedInterval, honourRetryAfter, type PollStrategy } from '../participants/pollStrategy.ts'
import { run } from '../process.ts'
import { type Exchange, exchangesOf } from '../trace/derive.ts'
import type { Participant, Trace } from '../trace/trace.ts'
import type { ControlValues, Figure, Scenario } from './scenario.ts'

const participants: readonly Participant[] = [
  { id: 'client', role: 'userAgent' },
  { id: originId, role: 'origin' },
]

/** A report is ordered, answered 202, and the client asks the monitor until it knows what has become of it. */
export const polling: Scenario = {
  id: 'polling',
  version: 1,
  codes: [200, 202, 204, 303],
  controls: [
    { kind: 'range', id: 'jobSeconds', min: 1, max: 60, step: 1, initial: 12, unit: 'seconds' },
    { kind: 'choice', id: 'strategy', options: ['fixed', 'retryAfter', 'backoff'], initial: 'retryAfter' },
    { kind: 'range', id: 'intervalSeconds', min: 1, max: 10, step: 1, initial: 2, unit: 'seconds' },
    { kind: 'choice', id: 'fate', options: ['done', 'fails', 'cancelled'], initial: 'done' },
  ],
  participants,
  run: runPolling,
  figures: judgePolling,
}

function runPolling(values: ControlValues, seed: number): Trace {
  const jobSeconds = Number(values.jobSeconds)
  const site = createSite({ jobSeconds, jobFate: values.fate === 'fails' ? 'fails' : 'done' })
  const plan = {
    origin: originId,
    title: 'Sales of the spring list',
    pages: 120,
    strategy: strategyOf(values),
    ...(values.fate === 'cancelled' ? { cancelAfterSeconds: jobSeconds / 2 } : {}),
  }
  return run({
    participants,
    processes: [{ by: 'client', process: () => pollingClient(plan) }],
    origins: { [originId]: site },
    seed,
  })
}

function strategyOf({ strategy, intervalSeconds }: ControlValues): PollStrategy {
  switch (strategy) {
    case 'fixed':
      return fixedInterval(Number(intervalSeconds))
    case 'backoff':
      return backoffWithJitter(1, 20)
    default:
      return honourRetryAfter(Number(intervalSeconds))
  }
}

const isPoll = ({ request: { message } }: Exchange) => message.method === 'GET' && message.target.startsWith('/jobs/')

function isWasted(exchange: Exchange): boolean {
  const response = exchange.response?.message
  return response?.status === 200 && ['queued', 'running'].includes(readStatus(response).state ?? '')
}

function judgePolling(trace: Trace): readonly Figure[] {
  const exchanges = exchangesOf(trace)
  const polls = exchanges.filter(isPoll)
  const figures: Figure[] = [
    { id: 'requests', value: exchanges.length, unit: 'count' },
    { id: 'polls', value: polls.length, unit: 'count' },
    { id: 'wastedPolls', value: polls.filter(isWasted).length, unit: 'count' },
  ]
  const delay = doneToKnown(exchanges, polls)
  return delay === undefined ? figures : [...figures, { id: 'doneToKnown', value: delay, unit: 'millis' }]
}

/** The time from the end of the job, as the origin tells it, to the arrival of the response that says so. */
function doneToKnown(exchanges: readonly Exchange[], polls: readonly Exchange[]): number | undefined {
  const cancelled = exchanges.find(({ response }) => response?.message.status === 204)?.response
  if (cancelled?.arrivedAt !== undefined) return cancelled.arrivedAt - cancelled.sentAt
  const told = polls.find((exchange) => exchange.response && !isWasted(exchange))?.response
  const report = exchanges.find(({ request }) => request.message.target.startsWith('/reports/'))?.response
  const ended = told && (readStatus(told.message).endedAt ?? (report && readStatus(report.message).createdAt))
  return told?.arrivedAt === undefined || ended === undefined ? undefined : told.arrivedAt - Date.parse(ended)
}
