import { response } from '../../../http/message.ts'
import { answer, jsonResponse, toJson } from '../answers.ts'
import type { StaffReport } from '../policy.ts'
import type { Answer, Representation, Resource, Visit } from '../resource.ts'

const represent = (shown: unknown): Representation => ({
  fields: [
    ['Content-Type', 'application/json'],
    ['Cache-Control', 'private, no-cache'],
  ],
  content: toJson(shown),
})

/** `GET /staff/reports`: for those whom the policy lets. */
export const staffReports: Resource = {
  path: '/staff/reports',
  methods: ['GET'],
  produces: ['application/json'],
  needsCredentials: true,
  confidential: true,
  governs: { GET: 'list' },
  represent: ({ site }) => represent(site.staffReports),
}

/** `GET`, `PUT` and `DELETE /staff/reports/{id}`: each has an owner, to whom the policy may allow more. */
export const staffReport: Resource = {
  path: '/staff/reports/:id',
  methods: ['GET', 'PUT', 'DELETE'],
  produces: ['application/json'],
  takes: {
    PUT: { mediaTypes: ['application/json'], members: { title: { kind: 'text', maxLength: 200 } } },
  },
  needsCredentials: true,
  confidential: true,
  governs: { GET: 'read', PUT: 'edit', DELETE: 'remove' },
  owner: (visit) => reportOf(visit)?.owner,
  find: (visit) => (reportOf(visit) ? { kind: 'here' } : { kind: 'absent' }),
  represent: (visit) => represent(reportOf(visit)),
  act: changeReport,
}

const reportOf = ({ site, id }: Visit): StaffReport | undefined => site.staffReports.find((one) => `${one.id}` === id)

function changeReport(visit: Visit): Answer {
  const { site, request, content } = visit
  const found = reportOf(visit)
  if (request.method === 'DELETE' || !found) {
    const staffReports = site.staffReports.filter((one) => one !== found)
    return answer({ ...site, staffReports }, response(204), [{ rule: 'act', outcome: 'deleted' }])
  }
  const next: StaffReport = { ...found, title: `${content.title}` }
  const staffReports = site.staffReports.map((one) => (one === found ? next : one))
  return answer({ ...site, staffReports }, jsonResponse(200, next), [{ rule: 'act', outcome: 'putReplaced' }])
}
