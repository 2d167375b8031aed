import { siteOf } from '../accessMatrix.ts'
import {
  type Approach,
  accessQuestion,
  approaches,
  type Caller,
  callers,
  targetOf,
  things,
} from '../accessQuestions.ts'
import { originId } from '../origin/serve.ts'
import type { Site } from '../origin/site.ts'
import { accessClient, type WayOut } from '../participants/accessClient.ts'
import { policyControls, policyOf } from '../policyControls.ts'
import { run } from '../process.ts'
import { labStartMillis } from '../setting.ts'
import { exchangesOf } from '../trace/derive.ts'
import type { Participant, Trace } from '../trace/trace.ts'
import type { ControlValues, Figure, Scenario } from './scenario.ts'

const participants: readonly Participant[] = [
  { id: 'client', role: 'userAgent' },
  { id: originId, role: 'origin' },
]

const waysOut: readonly WayOut[] = ['none', 'sameAgain', 'otherCredentials', 'askForAccess']

/** Somebody wants what is not for everybody, is refused, and looks for a way out. */
export const accessControl: Scenario = {
  id: 'access-control',
  version: 1,
  codes: [200, 202, 303, 401, 403, 404, 405],
  controls: [
    { kind: 'choice', id: 'principal', options: callers, initial: 'reader' },
    { kind: 'choice', id: 'resource', options: things, initial: 'reports' },
    { kind: 'choice', id: 'action', options: approaches, initial: 'read' },
    { kind: 'choice', id: 'hide', options: ['off', 'on'], initial: 'off' },
    { kind: 'choice', id: 'wayOut', options: waysOut, initial: 'askForAccess' },
    { kind: 'choice', id: 'approval', options: ['granted', 'refused'], initial: 'granted' },
    { kind: 'choice', id: 'hours', options: ['none', 'within', 'outside'], initial: 'none' },
    ...policyControls,
  ],
  participants,
  run: runAccess,
  figures: judgeAccessRun,
  site: accessSite,
}

/** Gives the hour at which the client asks, as a time in milliseconds: ten in the morning, or eight in the evening. */
export function askedAt(values: ControlValues): number {
  return labStartMillis + (values.hours === 'outside' ? 20 : 10) * 3_600_000
}

/** Makes the site that the values of the controls describe. */
export function accessSite(values: ControlValues): Site {
  const site = siteOf({ policy: policyOf(values), hide: values.hide === 'on' })
  const approvalFate = values.approval === 'refused' ? 'refused' : 'granted'
  return { ...site, options: { ...site.options, approvalFate } }
}

const oneOf = <T extends string>(options: readonly T[], value: unknown, otherwise: T): T =>
  options.find((option) => option === value) ?? otherwise

function runAccess(values: ControlValues, seed: number): Trace {
  const caller: Caller = oneOf(callers, values.principal, 'nobody')
  const target = targetOf[oneOf(things, values.resource, 'reports')]
  const approach: Approach = oneOf(approaches, values.action, 'read')
  const plan = {
    origin: originId,
    caller,
    request: (who: Caller) => accessQuestion(who, target, approach),
    wayOut: oneOf(waysOut, values.wayOut, 'none'),
    other: caller === 'admin' ? 'editor' : 'admin',
  } as const
  return run({
    participants,
    processes: [{ by: 'client', process: () => accessClient(plan) }],
    origins: { [originId]: accessSite(values) },
    startMillis: askedAt(values),
    seed,
  })
}

const tellingOutcomes: readonly string[] = ['shown', 'admitted', 'otherMethods']

function judgeAccessRun(trace: Trace): readonly Figure[] {
  const exchanges = exchangesOf(trace)
  const first = exchanges[0]
  const own = exchanges.filter(({ request }) => request.message.target === first?.request.message.target)
  const learnt = trace.events.some(
    (event) => event.kind === 'decision' && event.rule === 'existenceLearnt' && tellingOutcomes.includes(event.outcome),
  )
  const refused = own.filter(({ response }) => response && response.message.status >= 400)
  const figures: Figure[] = [
    { id: 'answer', value: first?.response?.message.status ?? 0, unit: 'count' },
    { id: 'knownToExist', value: learnt ? 1 : 0, unit: 'count' },
    { id: 'refusals', value: refused.length, unit: 'count' },
    { id: 'requests', value: exchanges.length, unit: 'count' },
  ]
  const success = own.find(({ response }) => response && response.message.status < 300)
  return success ? [...figures, { id: 'requestsUntilAccess', value: success.number, unit: 'count' }] : figures
}
