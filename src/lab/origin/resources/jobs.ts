import type { Fields } from '../../../http/fields.ts'
import { formatHttpDate } from '../../../http/httpDate.ts'
import { response } from '../../../http/message.ts'
import { formatRetryAfter } from '../../../http/retryAfter.ts'
import { jobEnd, jobState } from '../advance.ts'
import { answer, toJson } from '../answers.ts'
import { parseWaitPreference } from '../preferWait.ts'
import type { Answer, Found, Hold, Refusal, Representation, Resource, Visit } from '../resource.ts'
import type { Finding } from '../rules.ts'
import { changeAt, itemWith, placeOf } from '../series.ts'
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
  alongside: besideStatus,
  act: cancelJob,
}

function besideStatus({ site, id, at, request, resume }: Visit) {
  const found = jobWith(site, id)
  const seconds = resume && parseWaitPreference(request.fields)
  const applied: Fields = seconds === undefined ? [] : [['Preference-Applied', `wait=${seconds}`]]
  const fields: Fields = [['Cache-Control', 'no-store'], ...applied]
  const findings: Finding[] = [{ rule: 'responseField', outcome: 'notStored' }]
  if (seconds !== undefined) findings.push({ rule: 'responseField', outcome: 'preferenceApplied' })
  if (found && isUnfinished(found, at)) {
    const soonest = site.options.pollMinimumSeconds
    return {
      fields: [...fields, ['Retry-After', retryAfter(site, found, at, soonest)] as const],
      findings: [...findings, { rule: 'responseField', outcome: 'retryAfter' } as const],
    }
  }
  if (found && resultOf(found, at) !== undefined) findings.push({ rule: 'responseField', outcome: 'resultLinked' })
  return { fields, findings }
}

/** Finds a job by its number as it stands in a path. */
export const jobWith = ({ jobs }: Site, id: string): Job | undefined => itemWith(jobs, id)

/** Gives the address of a job's monitor. */
export const monitorOf = (one: Job): string => `/jobs/${one.id}`
/** Gives the address of what a job that is done has made: a report or a decision; `undefined` before. */
function resultOf(one: Job, at: number): string | undefined {
  if (one.report !== undefined) return `/reports/${one.report}`
  const isDecided = one.accessRequest !== undefined && jobState(one, at) === 'done'
  return isDecided ? `/access-requests/${one.accessRequest}` : undefined
}
/** Tells whether a job has neither ended nor been cancelled. */
export const isUnfinished = (one: Job, at: number): boolean => ['queued', 'running'].includes(jobState(one, at))

function findMonitor({ site, id, at, request }: Visit): Found {
  const found = jobWith(site, id)
  if (!found) return { kind: 'absent' }
  if (!isUnfinished(found, at) && at >= jobEnd(found) + site.options.monitorExpirySeconds * 1000) {
    return { kind: 'gone', finding: { rule: 'exists', outcome: 'monitorExpired' } }
  }
  const isLinked = site.options.doneMonitor === 'link'
  const location = resultOf(found, at)
  if (location === undefined || isLinked || request.method === 'DELETE') return { kind: 'here' }
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
    accessRequest: found?.accessRequest === undefined ? undefined : `/access-requests/${found.accessRequest}`,
    endedAt: found && !isUnfinished(found, at) ? new Date(jobEnd(found)).toISOString() : undefined,
    problem: state === 'failed' ? { title: 'Report failed', detail: 'A page could not be set in type.' } : undefined,
  }
  return { fields: [['Content-Type', 'application/json']], content: toJson(status) }
}

/**
 * Gives what is left of the job, rounded up, but never longer than the site lets a client stay away, nor shorter than a
 * number of seconds before which it would refuse to answer.
 */
export function retryAfter(site: Site, found: Job, at: number, soonestSeconds = 0): string {
  const left = Math.max(1, Math.ceil((found.endsAt - at) / 1000))
  const seconds = Math.max(soonestSeconds, Math.min(left, site.options.longestRetryAfterSeconds))
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
  const jobs = changeAt(site.jobs, [placeOf(site.jobs, id)], (one) => ({ ...one, cancelledAt: at }))
  return answer({ ...site, jobs }, response(204), [{ rule: 'act', outcome: 'deleted' }])
}
