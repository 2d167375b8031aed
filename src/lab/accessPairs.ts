import type { Request, Response } from '../http/message.ts'
import { accessQuestion, credentialsOf } from './accessQuestions.ts'
import { serve } from './origin/serve.ts'
import { createSite } from './origin/site.ts'
import { jsonRequest } from './participants/userAgent.ts'
import { labStartMillis } from './setting.ts'
import type { Decision } from './trace/trace.ts'

/** A request with its answer and the reasons that tell it from others. */
export interface Answered {
  readonly request: Request
  readonly response: Response
  readonly decisions: readonly Decision[]
}

/** Two answers of the site, as it is of itself, that people take for each other. */
export interface AccessPair {
  readonly codes: readonly [number, number]
  readonly answers: readonly [Answered, Answered]
}

const refused = accessQuestion('reader', '/staff/reports', 'read')
const wish = { method: 'GET', target: '/staff/reports' }

/** Gives the pairs: 401 beside 403, and 202 beside 403. */
export function accessPairs(): readonly AccessPair[] {
  return [
    { codes: [401, 403], answers: [answerTo(accessQuestion('nobody', '/staff/reports', 'read')), answerTo(refused)] },
    {
      codes: [202, 403],
      answers: [answerTo(jsonRequest('POST', '/access-requests', wish, credentialsOf('reader'))), answerTo(refused)],
    },
  ]
}

/** What every request to a resource of the site passes, whoever sends it: no help in telling two answers apart. */
const common: ReadonlySet<string> = new Set(['wellFormed', 'methodKnown', 'routeKnown', 'methodAllowed', 'contentType'])

function answerTo(request: Request): Answered {
  const { response, decisions } = serve(createSite(), request, labStartMillis)
  if (!response) throw new Error('Each of these requests is answered at once.')
  return { request, response, decisions: decisions.filter(({ rule }) => !common.has(rule)) }
}
