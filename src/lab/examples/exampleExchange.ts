import type { Request, Response } from '../../http/message.ts'
import { serve } from '../origin/serve.ts'
import { createSite } from '../origin/site.ts'
import { labStartMillis } from '../setting.ts'
import type { Decision } from '../trace/trace.ts'
import { informationalAndSuccessful } from './informationalAndSuccessful.ts'
import { type Recipe, recipes } from './recipes.ts'
import { redirectionsAndClientErrors } from './redirectionsAndClientErrors.ts'
import { serverErrors } from './serverErrors.ts'
import { vendorCodes } from './vendorCodes.ts'

/** A request and the response with a certain code, made by the demo site or written by hand as an example. */
export interface ExampleExchange {
  readonly request: Request
  readonly response: Response
  /** Why the demo site answered so; none for what was written by hand. */
  readonly decisions: readonly Decision[]
  readonly made: 'lab' | 'example'
  /** The reason phrase that is sent, where it is not the registered one. */
  readonly phrase?: string
}

/** Everything written by hand. */
export const handMade = [...informationalAndSuccessful, ...redirectionsAndClientErrors, ...serverErrors, ...vendorCodes]

/**
 * Returns an exchange that shows a status code, or `undefined` for codes that have none: unknown numbers, and those of
 * `withoutExample`. The one for 208 is a 207 with 208 in its content, where alone it stands.
 */
export function exampleExchange(code: number): ExampleExchange | undefined {
  const recipe = recipes.find((one) => one.code === code)
  if (recipe) return follow(recipe)
  const found = handMade.find((one) => one.code === code)
  if (!found) return undefined
  const { request, response, phrase } = found
  return { request, response, decisions: [], made: 'example', ...(phrase !== undefined && { phrase }) }
}

function follow({ code, options, requests, apartSeconds = 1 }: Recipe): ExampleExchange | undefined {
  let site = createSite(options)
  let at = labStartMillis
  let last: ExampleExchange | undefined
  for (const request of requests) {
    const served = serve(site, request, at)
    const response = served.interim.find(({ status }) => status === code) ?? served.response
    last = response && { request, response, decisions: served.decisions, made: 'lab' }
    site = served.site
    at += apartSeconds * 1000
  }
  return last
}
