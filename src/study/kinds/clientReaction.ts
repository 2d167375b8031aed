import { parseChallenges } from '../../http/authentication.ts'
import { fieldValue } from '../../http/fields.ts'
import type { Request, Response } from '../../http/message.ts'
import { parseContentRange } from '../../http/range.ts'
import { followUp } from '../../http/redirection.ts'
import { parseRetryAfter } from '../../http/retryAfter.ts'
import type { Spec } from '../../http/spec.ts'
import { answerAt } from '../../lab/counterfactual.ts'
import { type Site, siteHost } from '../../lab/origin/site.ts'

/** What clients make of a response, as a key of its words, and the values in them. */
export interface Reaction {
  readonly key: keyof typeof reactionSpecs
  readonly values: Readonly<Record<string, string | number>>
}

/** Everything a client may make of a response, and where that stands. */
export const reactionSpecs = {
  follows: 'RFC 9110 §15.4',
  stuck: 'RFC 9110 §15.4',
  findsCreated: 'RFC 9110 §15.3.2',
  waitsForOutcome: 'RFC 9110 §15.3.3',
  joins: 'RFC 9110 §15.3.7',
  cannotJoin: 'RFC 9110 §15.3.7',
  usesStored: 'RFC 9110 §15.4.5',
  takesForDone: 'RFC 9110 §15.3',
  authenticates: 'RFC 9110 §11.6.1',
  cannotAuthenticate: 'RFC 9110 §11.6.1',
  choosesMethod: 'RFC 9110 §10.2.1',
  knowsNoMethod: 'RFC 9110 §10.2.1',
  waits: 'RFC 9110 §10.2.3',
  takesForFailure: 'RFC 9110 §15.5',
  reportsFailure: 'RFC 9110 §15.6',
} as const satisfies Readonly<Record<string, Spec>>

/** Tells what a client that keeps to the RFCs and the Fetch standard makes of a response of the demo site, as the site is after it. */
export function clientReaction(site: Site, at: number, request: Request, response: Response): Reaction {
  const { status, fields } = response
  const next = followUp(request, response, `https://${siteHost}/`)
  if (next.outcome === 'nextRequest') {
    const { method, target } = next.request
    const found = answerAt(site, next.request, at)?.response.status ?? 0
    return { key: 'follows', values: { method, target, status: found } }
  }
  const said = (key: Reaction['key'], values: Reaction['values'] = {}): Reaction => ({ key, values })
  switch (status) {
    case 201:
      return said('findsCreated', { target: fieldValue(fields, 'Location') ?? request.target })
    case 202:
      return said('waitsForOutcome')
    case 206: {
      const range = parseContentRange(fieldValue(fields, 'Content-Range') ?? '')?.range
      return range ? said('joins', { first: range.first, last: range.last }) : said('cannotJoin')
    }
    case 304:
      return said('usesStored')
    case 401: {
      const challenge = parseChallenges(fieldValue(fields, 'WWW-Authenticate') ?? '')?.[0]
      return challenge ? said('authenticates', { scheme: challenge.scheme }) : said('cannotAuthenticate')
    }
    case 405: {
      const methods = fieldValue(fields, 'Allow')
      return methods === undefined ? said('knowsNoMethod') : said('choosesMethod', { methods })
    }
    default: {
      const seconds = parseRetryAfter(fieldValue(fields, 'Retry-After'), at)
      if (status >= 400 && seconds !== undefined) return said('waits', { seconds })
      if (status >= 500) return said('reportsFailure')
      return said(status >= 400 ? 'takesForFailure' : status >= 300 ? 'stuck' : 'takesForDone')
    }
  }
}
