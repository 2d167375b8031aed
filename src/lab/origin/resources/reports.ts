import { type Fields, fieldValue } from '../../../http/fields.ts'
import { response } from '../../../http/message.ts'
import { answer, jsonResponse, redirectResponse, toJson } from '../answers.ts'
import { addJob } from '../openJobs.ts'
import { parseWaitPreference, prefersAsync } from '../preferWait.ts'
import type { Answer, Hold, Refusal, Resource, Visit } from '../resource.ts'
import type { Finding } from '../rules.ts'
import { countOf, itemsOf, itemWith } from '../series.ts'
import type { Job, Site } from '../site.ts'
import { isUnfinished, jobWith, monitorOf, representJob, retryAfter } from './jobs.ts'

/** `POST /reports`: work that takes longer than a client should have to wait. */
export const reports: Resource = {
  path: '/reports',
  methods: ['POST'],
  produces: ['application/json'],
  takes: {
    POST: {
      mediaTypes: ['application/json'],
      members: {
        title: { kind: 'text', maxLength: 200 },
        pages: { kind: 'integer', min: 1, max: 1000 },
        callback: { kind: 'text', optional: true, maxLength: 500, pattern: /^https:\/\/[a-z0-9.-]+\/\S*$/ },
      },
    },
  },
  conflict: checkIdempotencyKey,
  act: acceptReport,
}

/** `GET /reports/{id}`: what a job has made. */
export const report: Resource = {
  path: '/reports/:id',
  methods: ['GET'],
  produces: ['application/json'],
  find: ({ site, id }) => (itemWith(site.reports, id) ? { kind: 'here' } : { kind: 'absent' }),
  represent: ({ site, id, at }) => {
    const found = itemWith(site.reports, id)
    const createdAt = found?.createdAt ?? 0
    return {
      fields: [['Content-Type', 'application/json']],
      content: toJson({ ...found, createdAt: new Date(createdAt).toISOString() }),
      validators: {
        entityTag: { weak: false, opaque: `report-${id}` },
        lastModified: createdAt,
        lastModifiedIsStrong: at - createdAt >= 1000,
      },
    }
  },
  supportsRanges: true,
}

const sameWork = (one: Job, { content }: Visit) =>
  one.title === content.title && one.pages === content.pages && one.callback === content.callback

function jobWithKey(visit: Visit): Job | undefined {
  const key = fieldValue(visit.request.fields, 'Idempotency-Key')
  return key === undefined ? undefined : itemsOf(visit.site.jobs).find((one) => one.idempotencyKey === key)
}

function checkIdempotencyKey(visit: Visit): { readonly refusal?: Refusal; readonly findings: readonly Finding[] } {
  if (fieldValue(visit.request.fields, 'Idempotency-Key') === undefined || visit.resume) return { findings: [] }
  const earlier = jobWithKey(visit)
  if (!earlier) return { findings: [{ rule: 'idempotencyKey', outcome: 'fresh' }] }
  if (sameWork(earlier, visit)) return { findings: [{ rule: 'idempotencyKey', outcome: 'repeated' }] }
  return { refusal: { status: 422, finding: { rule: 'idempotencyKey', outcome: 'otherContent' } }, findings: [] }
}

function acceptReport(visit: Visit): Answer | Hold {
  const { at, resume } = visit
  const earlier = resume?.job === undefined ? jobWithKey(visit) : jobWith(visit.site, `${resume.job}`)
  const one = earlier ?? newJob(visit)
  const site = earlier ? visit.site : { ...visit.site, jobs: addJob(visit.site.jobs, one) }
  const patience = patienceOf(visit)
  if (patience && !resume && isUnfinished(one, at)) {
    const heldUntil = Math.min(one.endsAt, at + patience.seconds * 1000)
    return { site, heldUntil, job: one.id, findings: [patience.finding] }
  }
  if (one.report === undefined) return acceptedAnswer(visit, site, one)
  const location = `/reports/${one.report}`
  if (!resume) return answer(site, redirectResponse(303, location), [{ rule: 'idempotencyKey', outcome: 'finished' }])
  const content = { id: one.report, report: location, job: monitorOf(one) }
  const created = jsonResponse(201, content, [['Location', location], ...appliedField(waitApplied(visit))])
  const inTime: Finding[] = patience?.isPreferred ? [{ rule: 'preferWait', outcome: 'doneInTime' }] : []
  return answer(site, created, [...inTime, { rule: 'act', outcome: 'created' }])
}

interface Patience {
  readonly seconds: number
  /** Whether it is the client that prefers to wait. */
  readonly isPreferred: boolean
  readonly finding: Finding
}

/** How long the answer may be held: as long as the client prefers, or until the work is done where the site works so. */
function patienceOf({ site, request }: Visit): Patience | undefined {
  const seconds = parseWaitPreference(request.fields)
  if (seconds !== undefined) {
    return { seconds, isPreferred: true, finding: { rule: 'preferWait', outcome: 'holding' } }
  }
  if (site.options.reportAnswer !== 'whenDone' || prefersAsync(request.fields)) return undefined
  return {
    seconds: Number.POSITIVE_INFINITY,
    isPreferred: false,
    finding: { rule: 'respondAsync', outcome: 'absent' },
  }
}

function waitApplied({ request, resume }: Visit): readonly string[] {
  const seconds = resume && parseWaitPreference(request.fields)
  return seconds === undefined ? [] : [`wait=${seconds}`]
}

const appliedField = (applied: readonly string[]): Fields =>
  applied.length === 0 ? [] : [['Preference-Applied', applied.join(', ')]]

/** The answer while the work is not done, as the site's owners have chosen it. */
function acceptedAnswer(visit: Visit, site: Site, one: Job): Answer {
  const { at, request, resume } = visit
  const isAsync = prefersAsync(request.fields)
  const applied = [...(isAsync ? ['respond-async'] : []), ...waitApplied(visit)]
  const isRunning = isUnfinished(one, at)
  const findings: Finding[] = []
  if (resume && parseWaitPreference(request.fields) !== undefined) {
    findings.push({ rule: 'preferWait', outcome: 'notInTime' })
  }
  if (isAsync) findings.push({ rule: 'respondAsync', outcome: 'honoured' })
  if (site.options.reportAnswer === 'bare') {
    findings.push({ rule: 'act', outcome: 'accepted' }, { rule: 'responseField', outcome: 'nothingToFollow' })
    return answer(site, response(202), findings)
  }
  const isCreated = site.options.reportAnswer === 'job'
  if (isCreated) findings.push({ rule: 'act', outcome: 'jobCreated' })
  else {
    findings.push(
      { rule: 'act', outcome: 'accepted' },
      { rule: 'responseField', outcome: 'monitorInContent' },
      { rule: 'responseField', outcome: 'locationOnAccepted' },
    )
  }
  if (isRunning) findings.push({ rule: 'responseField', outcome: 'retryAfter' })
  if (applied.length > 0) findings.push({ rule: 'responseField', outcome: 'preferenceApplied' })
  const fields: Fields = [
    ['Location', monitorOf(one)],
    ...(isRunning ? [['Retry-After', retryAfter(site, one, at)] as const] : []),
    ...appliedField(applied),
    ['Content-Type', 'application/json'],
  ]
  return answer(site, response(isCreated ? 201 : 202, fields, representJob(one, at).content), findings)
}

function newJob({ site, content, at, request }: Visit): Job {
  const { jobSeconds, queueSeconds, jobFate } = site.options
  const key = fieldValue(request.fields, 'Idempotency-Key')
  return {
    id: countOf(site.jobs) + 1,
    title: `${content.title}`,
    pages: Number(content.pages),
    acceptedAt: at,
    runsAt: at + Math.min(queueSeconds, jobSeconds / 10) * 1000,
    endsAt: at + jobSeconds * 1000,
    fate: jobFate,
    ...(key === undefined ? {} : { idempotencyKey: key }),
    ...(typeof content.callback === 'string' ? { callback: content.callback } : {}),
  }
}
