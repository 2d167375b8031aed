import type { Fields } from '../../../http/fields.ts'
import { approvalOf } from '../access.ts'
import { answer, jsonResponse, toJson } from '../answers.ts'
import { addJob } from '../openJobs.ts'
import type { AccessRequest } from '../policy.ts'
import type { Answer, Resource, Visit } from '../resource.ts'
import { countOf } from '../series.ts'
import type { Job } from '../site.ts'
import { isUnfinished, jobWith, monitorOf, representJob, retryAfter } from './jobs.ts'

/**
 * `POST /access-requests`: somebody decides later, so the answer is 202 whatever the target is; an answer that depended
 * on the target would tell what exists.
 * @see RFC 9110 §15.3.3
 */
export const accessRequests: Resource = {
  path: '/access-requests',
  methods: ['POST'],
  produces: ['application/json'],
  takes: {
    POST: {
      mediaTypes: ['application/json'],
      members: {
        target: { kind: 'text', maxLength: 200, pattern: /^\/[^\s?#]*$/ },
        method: { kind: 'text', optional: true, maxLength: 10, pattern: /^(GET|PUT|DELETE)$/ },
        reason: { kind: 'text', optional: true, maxLength: 500 },
      },
    },
  },
  needsCredentials: true,
  act: acceptRequest,
}

/** `GET /access-requests/{id}`: how it was decided, for the one who asked and for admins. */
export const accessRequest: Resource = {
  path: '/access-requests/:id',
  methods: ['GET'],
  produces: ['application/json'],
  needsCredentials: true,
  confidential: true,
  find: (visit) => (requestOf(visit) ? { kind: 'here' } : { kind: 'absent' }),
  forbids: (visit) =>
    visit.principal === 'admin' || requestOf(visit)?.by === visit.principal
      ? undefined
      : { rule: 'authorised', outcome: 'notAsker' },
  represent: (visit) => {
    const found = requestOf(visit)
    return {
      fields: [
        ['Content-Type', 'application/json'],
        ['Cache-Control', 'private, no-cache'],
      ],
      content: toJson(found && { ...viewOf(found), decision: approvalOf(visit.site, found, visit.at) }),
    }
  },
}

const requestOf = ({ site, id }: Visit): AccessRequest | undefined =>
  site.accessRequests.find((one) => `${one.id}` === id)

const viewOf = ({ id, by, method, path }: AccessRequest) => ({ id, by, method, target: path })

function acceptRequest(visit: Visit): Answer {
  const { site, at, content, principal = 'reader' } = visit
  const { approvalSeconds, approvalFate, queueSeconds } = site.options
  const one: AccessRequest = {
    id: site.accessRequests.length + 1,
    by: principal,
    method: `${content.method ?? 'GET'}`,
    path: `${content.target}`,
    job: countOf(site.jobs) + 1,
    fate: approvalFate,
  }
  const job: Job = {
    id: one.job,
    title: `Access to ${one.path}`,
    pages: 0,
    acceptedAt: at,
    runsAt: at + Math.min(queueSeconds, approvalSeconds / 10) * 1000,
    endsAt: at + approvalSeconds * 1000,
    fate: 'done',
    accessRequest: one.id,
  }
  const next = { ...site, jobs: addJob(site.jobs, job), accessRequests: [...site.accessRequests, one] }
  const waiting: Fields = isUnfinished(job, at) ? [['Retry-After', retryAfter(next, job, at)]] : []
  const status: unknown = JSON.parse(representJob(jobWith(next, `${job.id}`), at).content)
  return answer(next, jsonResponse(202, status, [['Location', monitorOf(job)], ...waiting]), [
    { rule: 'act', outcome: 'accepted' },
    { rule: 'responseField', outcome: 'monitorInContent' },
    { rule: 'responseField', outcome: 'locationOnAccepted' },
    ...(waiting.length > 0 ? [{ rule: 'responseField', outcome: 'retryAfter' } as const] : []),
  ])
}
