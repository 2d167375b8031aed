import { type Fields, hasField } from '../../http/fields.ts'
import { formatHttpDate } from '../../http/httpDate.ts'
import type { Request, Response } from '../../http/message.ts'
import { octetLength } from '../../http/octetLength.ts'
import type { Decision } from '../trace/trace.ts'
import { advance } from './advance.ts'
import { corridor } from './corridor.ts'
import { decisionOf } from './decision.ts'
import type { Resume, Visit } from './resource.ts'
import { nowhere } from './routes.ts'
import type { Finding } from './rules.ts'
import type { Site } from './site.ts'

interface Served {
  readonly site: Site
  readonly interim: readonly Response[]
  readonly decisions: readonly Decision[]
}

/** What the origin makes of a request: a final response, or a time in milliseconds at which to ask again with `resume`. */
export type Serving =
  | (Served & { readonly response: Response; readonly heldUntil?: never })
  | (Served & { readonly heldUntil: number; readonly resume: Resume; readonly response?: never })

/** The name the origin signs its decisions with. */
export const originId = 'origin'

/**
 * Answers a request to the site at a time in milliseconds since the Unix epoch; `resume` is what an earlier call for
 * the same request gave along with `heldUntil`.
 */
export function serve(site: Site, request: Request, at: number, resume?: Resume): Serving {
  let visit: Visit = {
    site: advance(site, at),
    request,
    at,
    path: '',
    resource: nowhere,
    id: '',
    principal: undefined,
    mediaType: undefined,
    selected: undefined,
    content: {},
    interim: [],
    resume,
  }
  const findings: Finding[] = []
  const said = new Set(resume?.said)
  const decisions = () =>
    findings.filter((finding) => !said.has(keyOf(finding))).map((finding) => decisionOf(originId, at, finding))
  for (const { gate, order } of corridor) {
    const verdict = gate(visit)
    findings.push(...verdict.findings)
    if ('visit' in verdict) {
      visit = verdict.visit
    } else if ('heldUntil' in verdict) {
      const { heldUntil, job } = verdict
      const next: Resume = { said: [...said, ...findings.map(keyOf)], ...(job === undefined ? {} : { job }) }
      return { site: verdict.site, interim: visit.interim, decisions: decisions(), heldUntil, resume: next }
    } else {
      if (order === 'open') findings.push({ rule: 'gateOrder', outcome: 'ours' })
      if (request.method === 'HEAD') findings.push({ rule: 'responseField', outcome: 'contentOmitted' })
      const response = complete(request, verdict.response, at)
      return { site: verdict.site, interim: visit.interim, decisions: decisions(), response }
    }
  }
  throw new Error('The last gate of the corridor answers every visit.')
}

const keyOf = ({ rule, outcome }: Finding) => `${rule}.${outcome}`

/**
 * Adds what every response has: Date, which an origin with a clock must send, and the length of the content, which
 * stays when a HEAD request leaves the content out.
 * @see RFC 9110 §6.6.1
 */
function complete(request: Request, { status, fields, content }: Response, at: number): Response {
  const dated: Fields = [['Date', formatHttpDate(at)], ...fields]
  const hasLength = status !== 204 && status !== 304 && !hasField(fields, 'Content-Length')
  const measured: Fields = hasLength ? [...dated, ['Content-Length', `${octetLength(content)}`]] : dated
  return { status, fields: measured, content: request.method === 'HEAD' ? '' : content }
}
