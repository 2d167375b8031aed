import { type Fields, fieldValue } from '../../../http/fields.ts'
import { response } from '../../../http/message.ts'
import { answer, jsonResponse, redirectResponse, toJson } from '../answers.ts'
import { parseWaitPreference } from '../preferWait.ts'
import type { Answer, Hold, Refusal, Resource, Visit } from '../resource.ts'
import type { Finding } from '../rules.ts'
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
  find: ({ site, id }) => (site.reports.some((one) => `${one.id}` === id) ? { kind: 'here' } : { kind: 'absent' }),
  represent: ({ site, id, at }) => {
    const found = site.reports.find((one) => `${one.id}` === id)
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
  return key === undefined ? undefined : visit.site.jobs.find((one) => one.idempotencyKey === key)
}

function checkIdempotencyKey(visit: Visit): { readonly refusal?: Refusal; readonly findings: readonly Finding[] } {
  if (fieldValue(visit.request.fields, 'Idempotency-Key') === undefined || visit.resume) return { findings: [] }
  const earlier = jobWithKey(visit)
  if (!earlier) return { findings: [{ rule: 'idempotencyKey', outcome: 'fresh' }] }
  if (sameWork(earlier, visit)) return { findings: [{ rule: 'idempotencyKey', outcome: 'repeated' }] }
  return { refusal: { status: 422, finding: { rule: 'idempotencyKey', outcome: 'otherContent' } }, findings: [] }
}

function acceptReport(visit: Visit): Answer | Hold {
  const earlier = visit.resume?.job === undefined ? jobWithKey(visit) : jobWith(visit.site, `${visit.resume.job}`)
  const one = earlier ?? newJob(visit)
  const site = earlier ? visit.site : { ...visit.site, jobs: [...visit.site.jobs, one] }
  const seconds = parseWaitPreference(visit.request.fields)
  if (seconds !== undefined && !visit.resume && isUnfinished(one, visit.at)) {
    const heldUntil = Math.min(one.endsAt, visit.at + seconds * 1000)
    return { site, heldUntil, job: one.id, findings: [{ rule: 'preferWait', outcome: 'holding' }] }
  }
  const applied: Fields = seconds === undefined ? [] : [['Preference-Applied', `wait=${seconds}`]]
  if (one.report === undefined) return acceptedAnswer(site, one, visit.at, seconds !== undefined)
  const location = `/reports/${one.report}`
  if (!visit.resume) {
    return answer(site, redirectResponse(303, location), [{ rule: 'idempotencyKey', outcome: 'finished' }])
  }
  const created = jsonResponse(201, { id: one.report, report: location }, [['Location', location], ...applied])
  return answer(site, created, [
    { rule: 'preferWait', outcome: 'doneInTime' },
    { rule: 'act', outcome: 'created' },
  ])
}

function acceptedAnswer(site: Site, one: Job, at: number, waited: boolean): Answer {
  const { content } = representJob(one, at)
  const isRunning = isUnfinished(one, at)
  const fields: Fields = [
    ['Location', monitorOf(one)],
    ...(isRunning ? [['Retry-After', retryAfter(site, one, at)] as const] : []),
  ]
  const findings: Finding[] = [
    { rule: 'act', outcome: 'accepted' },
    { rule: 'responseField', outcome: 'monitorInContent' },
    { rule: 'responseField', outcome: 'locationOnAccepted' },
  ]
  if (isRunning) findings.push({ rule: 'responseField', outcome: 'retryAfter' })
  const before: Finding[] = waited ? [{ rule: 'preferWait', outcome: 'notInTime' }] : []
  return answer(site, response(202, [...fields, ['Content-Type', 'application/json']], content), [
    ...before,
    ...findings,
  ])
}

function newJob({ site, content, at, request }: Visit): Job {
  const { jobSeconds, queueSeconds, jobFate } = site.options
  const key = fieldValue(request.fields, 'Idempotency-Key')
  return {
    id: site.jobs.length + 1,
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
