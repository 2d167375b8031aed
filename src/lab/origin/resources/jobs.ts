import type { Fields } from '../../../http/fields.ts'
import { formatHttpDate } from '../../../http/httpDate.ts'
import { response } from '../../../http/message.ts'
import { formatRetryAfter } from '../../../http/retryAfter.ts'
import { jobEnd, jobState } from '../advance.ts'
import { answer, toJson } from '../answers.ts'
import { parseWaitPreference } from '../preferWait.ts'
import type { Answer, Found, Hold, Refusal, Representation, Resource, Visit } from '../resource.ts'
import type { Finding } from '../rules.ts'
import type { Job, Site } from '../site.ts'

/** `GET` and `DELETE /jobs/{id}`: the monitor of work that was accepted. */
export const job: Resource = {
  path: '/jobs/:id',
  methods: ['GET', 'DELETE'],
  produces: ['application/json'],
  minimumIntervalSeconds: (site) => site.options.pollMinimumSeconds,
  find: findMonitor,
  refuse: refuseLateCancellation,
  hold: holdMonitor,
  represent: ({ site, id, at }) => representJob(jobWith(site, id), at),
  alongside: ({ site, id, at }) => {
    const found = jobWith(site, id)
    const fields: Fields = [['Cache-Control', 'no-store']]
    const findings: Finding[] = [{ rule: 'responseField', outcome: 'notStored' }]
    if (!found || !isUnfinished(found, at)) return { fields, findings }
    return {
      fields: [...fields, ['Retry-After', retryAfter(site, found, at)]],
      findings: [...findings, { rule: 'responseField', outcome: 'retryAfter' }],
    }
  },
  act: cancelJob,
}

/** Finds a job by its number as it stands in a path. */
export const jobWith = (site: Site, id: string): Job | undefined => site.jobs.find((one) => `${one.id}` === id)
/** Gives the address of a job's monitor. */
export const monitorOf = (one: Job): string => `/jobs/${one.id}`
/** Tells whether a job has neither ended nor been cancelled. */
export const isUnfinished = (one: Job, at: number): boolean => ['queued', 'running'].includes(jobState(one, at))

function findMonitor({ site, id, at, request }: Visit): Found {
  const found = jobWith(site, id)
  if (!found) return { kind: 'absent' }
  if (!isUnfinished(found, at) && at >= jobEnd(found) + site.options.monitorExpirySeconds * 1000) {
    return { kind: 'gone', finding: { rule: 'exists', outcome: 'monitorExpired' } }
  }
  if (found.report === undefined || request.method === 'DELETE') return { kind: 'here' }
  const location = `/reports/${found.report}`
  return { kind: 'elsewhere', status: 303, location, finding: { rule: 'moved', outcome: 'finished' } }
}

/** Gives the status of a job at a time, as its monitor shows it. */
export function representJob(found: Job | undefined, at: number): Representation {
  const state = found ? jobState(found, at) : 'queued'
  const done = found ? Math.min(1, Math.max(0, (at - found.acceptedAt) / (found.endsAt - found.acceptedAt))) : 0
  const status = {
    id: found?.id,
    state,
    progress: state === 'cancelled' ? undefined : Math.floor(done * 100),
    monitor: found && monitorOf(found),
    report: found?.report === undefined ? undefined : `/reports/${found.report}`,
    endedAt: found && !isUnfinished(found, at) ? new Date(jobEnd(found)).toISOString() : undefined,
    problem: state === 'failed' ? { title: 'Report failed', detail: 'A page could not be set in type.' } : undefined,
  }
  return { fields: [['Content-Type', 'application/json']], content: toJson(status) }
}

/** Gives what is left of the job, rounded up, but never longer than the site lets a client stay away. */
export function retryAfter(site: Site, found: Job, at: number): string {
  const left = Math.max(1, Math.ceil((found.endsAt - at) / 1000))
  const seconds = Math.min(left, site.options.longestRetryAfterSeconds)
  return site.options.retryAfterForm === 'seconds'
    ? formatRetryAfter(seconds)
    : formatHttpDate(Math.ceil(at / 1000 + seconds) * 1000)
}

function holdMonitor(visit: Visit): Hold | undefined {
  const found = jobWith(visit.site, visit.id)
  const seconds = parseWaitPreference(visit.request.fields)
  if (!found || seconds === undefined || visit.resume || !isUnfinished(found, visit.at)) return undefined
  const heldUntil = Math.min(found.endsAt, visit.at + seconds * 1000)
  return { site: visit.site, heldUntil, findings: [{ rule: 'preferWait', outcome: 'holding' }] }
}

function refuseLateCancellation({ site, id, at, request }: Visit): Refusal | undefined {
  const found = jobWith(site, id)
  if (request.method !== 'DELETE' || !found) return undefined
  const state = jobState(found, at)
  if (state !== 'done' && state !== 'failed') return undefined
  return {
    status: 409,
    finding: { rule: 'stateAllows', outcome: 'jobFinished' },
    also: [{ rule: 'conflict', outcome: 'explained' }],
    members: { state, endedAt: new Date(found.endsAt).toISOString() },
  }
}

function cancelJob({ site, id, at }: Visit): Answer {
  const found = jobWith(site, id)
  if (!found || found.cancelledAt !== undefined) {
    return answer(site, response(204), [{ rule: 'act', outcome: 'alreadyDeleted' }])
  }
  const jobs = site.jobs.map((one) => (one === found ? { ...one, cancelledAt: at } : one))
  return answer({ ...site, jobs }, response(204), [{ rule: 'act', outcome: 'deleted' }])
}
