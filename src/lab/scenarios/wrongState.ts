import { fieldValue } from '../../http/fields.ts'
import { originId } from '../origin/serve.ts'
import { createSite, type Site } from '../origin/site.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import { run } from '../process.ts'
import { decide, type Process, send, wait } from '../steps.ts'
import { exchangesOf } from '../trace/derive.ts'
import type { Participant, Trace } from '../trace/trace.ts'
import type { ControlValues, Figure, Scenario } from './scenario.ts'

const participants: readonly Participant[] = [
  { id: 'client', role: 'userAgent' },
  { id: originId, role: 'origin' },
]

/** An order is cancelled, in time or after it has shipped: the state of a resource alone can make a conflict. */
export const wrongState: Scenario = {
  id: 'wrong-state',
  version: 1,
  codes: [200, 201, 409],
  controls: [
    { kind: 'range', id: 'shipAfterSeconds', min: 1, max: 20, step: 1, initial: 6, unit: 'seconds' },
    { kind: 'range', id: 'cancelAfterSeconds', min: 1, max: 20, step: 1, initial: 8, unit: 'seconds' },
    { kind: 'choice', id: 'after', options: ['giveUp', 'sendAgain', 'look'], initial: 'look' },
  ],
  participants,
  run: (values, seed) =>
    run({
      participants,
      processes: [{ by: 'client', process: () => cancelOrder(values) }],
      origins: {
        [originId]: startingSite(values),
      },
      seed,
    }),
  figures: judge,
  site: startingSite,
}

function startingSite({ shipAfterSeconds }: ControlValues): Site {
  return createSite({ orderAnswer: 201, shipAfterSeconds: Number(shipAfterSeconds) })
}

const thinkSeconds = 1

function* cancelOrder({ cancelAfterSeconds, after }: ControlValues): Process {
  const json = [['Accept', 'application/json']] as const
  const placed = yield* send(originId, jsonRequest('POST', '/orders', { item: 'almanac', quantity: 2 }, json))
  const order = placed && fieldValue(placed.fields, 'Location')
  if (order === undefined) return
  yield* wait(Number(cancelAfterSeconds))
  const cancellation = siteRequest('POST', `${order}/cancellation`)
  const response = yield* send(originId, cancellation)
  if (response?.status !== 409) return
  yield* decide({ rule: 'refusalRead', outcome: 'shipped' })
  switch (after) {
    case 'look':
      yield* decide({ rule: 'afterRefusal', outcome: 'looks' })
      yield* send(originId, siteRequest('GET', order, json))
      return
    case 'sendAgain':
      yield* decide({ rule: 'afterRefusal', outcome: 'sendsSame' })
      yield* wait(thinkSeconds)
      yield* send(originId, cancellation)
      return
    default:
      yield* decide({ rule: 'afterRefusal', outcome: 'givesUp' })
  }
}

function judge(trace: Trace): readonly Figure[] {
  const exchanges = exchangesOf(trace)
  const statuses = exchanges
    .filter(({ request }) => request.message.target.endsWith('/cancellation'))
    .map(({ response }) => response?.message.status)
  return [
    { id: 'cancelled', value: statuses.includes(200) ? 1 : 0, unit: 'count' },
    { id: 'refused', value: statuses.filter((status) => status === 409).length, unit: 'count' },
    { id: 'requests', value: exchanges.length, unit: 'count' },
  ]
}
