import { fieldValue, hasField } from '../../http/fields.ts'
import type { Request } from '../../http/message.ts'
import { parseTarget, pathSegments } from '../../http/target.ts'
import { type Answered, answerAt } from '../counterfactual.ts'
import { findRoute } from '../origin/routes.ts'
import type { Site } from '../origin/site.ts'
import { changeRequest, type RequestChange } from '../requestChange.ts'
import { requestVariants } from '../requestVariants.ts'
import { millisOf, siteAt } from '../witness/situation.ts'
import { articleSites } from './articleSites.ts'
import type { StatedSite } from './statedSite.ts'
import { workSites } from './workSites.ts'

/** A request to a stated site, and what the site makes of it. */
export interface StatedExchange {
  readonly stated: StatedSite
  readonly request: Request
  readonly answered: Answered
  /** The final status code. */
  readonly code: number
}

/** The same request with one part made other than it is. */
export interface ChangedExchange extends StatedExchange {
  readonly change: RequestChange
}

/** A request to a stated site, and the same one with each single change that is worth trying. */
export interface Family {
  readonly base: StatedExchange
  readonly changed: readonly ChangedExchange[]
}

/** Every stated site. */
export const statedSites: readonly StatedSite[] = [...articleSites, ...workSites]

/** What is longer than this does not show on a page what it shows to a server. */
const longestShown = 260

/** The names of all families: a site and the place of a request in its list. */
export const familyNames: readonly string[] = statedSites.flatMap(({ id, requests }) =>
  requests.map((_, at) => `${id} ${at}`),
)

const made = new Map<string, Family | undefined>()

/** Makes the family of a name, once; `undefined` for a name that none has. */
export function familyOf(name: string): Family | undefined {
  if (!made.has(name)) made.set(name, makeFamily(name))
  return made.get(name)
}

/** Gives a stated site as its history has left it. */
function siteOf({ options = {}, history = [], seconds }: StatedSite): Site {
  return siteAt({ history }, { options, moment: { id: '', seconds } }).site
}

/** Answers a request on a stated site; `undefined` where no answer comes. */
export function answerStated(stated: StatedSite, request: Request, site = siteOf(stated)): StatedExchange | undefined {
  const answered = answerAt(site, request, millisOf(stated.seconds))
  return answered && { stated, request, answered, code: answered.response.status }
}

function makeFamily(name: string): Family | undefined {
  const [id, at] = name.split(' ')
  const stated = statedSites.find((one) => one.id === id)
  const request = stated?.requests[Number(at)]
  if (!stated || !request) return undefined
  const site = siteOf(stated)
  const base = answerStated(stated, request, site)
  if (!base) return undefined
  const changes = requestVariants(site, request, millisOf(stated.seconds)).filter((change) => isTold(stated, change))
  const changed = changes.flatMap((change) => {
    const other = changeRequest(request, [change])
    const exchange = isUsual(other) ? answerStated(stated, other, site) : undefined
    return exchange ? [{ ...exchange, change }] : []
  })
  return { base, changed }
}

/** Another target is another story; what is too long to show, and a limit that no sentence names, is no story at all. */
function isTold({ options }: StatedSite, change: RequestChange): boolean {
  if (change.part === 'target' || (change.to ?? '').length > longestShown) return false
  return change.part !== 'field' || change.name !== 'Cookie' || options?.maxFieldsLength !== undefined
}

/** Leaves out what could be answered in several ways whatever the state. */
function isUsual({ method, target, content, fields }: Request): boolean {
  const resource = findRoute(pathSegments(parseTarget(target)?.path ?? '') ?? [])?.resource
  // Content to which HTTP gives no meaning, and none where the resource wants some.
  if (content !== '' && ['GET', 'HEAD', 'DELETE', 'OPTIONS'].includes(method)) return false
  if (content === '' && (method === 'POST' || method === 'PUT') && resource?.takes?.[method]) return false
  const hasCondition = fields.some(([name]) => /^if-/i.test(name))
  // Whether there is a current representation where nothing can be retrieved.
  if (hasCondition && resource && !resource.methods.includes('GET')) return false
  // RFC 9110 §13.2.2 and §14.2 do not agree on a range that is not satisfiable under an If-Range that holds.
  return !hasField(fields, 'If-Range') || fieldValue(fields, 'Range') !== unsatisfiable
}

/** What `requestVariants` tries as a range that lies beyond every representation. */
const unsatisfiable = 'bytes=999999-'
