import type { Request, Response } from '../../http/message.ts'
import type { Guard } from '../../lab/interleavings.ts'
import { serve } from '../../lab/origin/serve.ts'
import { createSite } from '../../lab/origin/site.ts'
import type { Decision } from '../../lab/trace/trace.ts'

/** What an origin made of a request. */
export interface Answered {
  readonly response: Response
  readonly decisions: readonly Decision[]
}

/** Whoever answers the requests of a desk; `undefined` when no answer came. */
export interface DeskOrigin {
  readonly ask: (request: Request) => Promise<Answered | undefined>
}

/** Makes an origin with a site of its own that lives as long as the page; `now` gives milliseconds since the Unix epoch. */
export function createDeskOrigin(guard: Guard, now: () => number): DeskOrigin {
  let site = createSite({ guard })
  return {
    ask: async (request) => {
      const serving = serve(site, request, now())
      site = serving.site
      return serving.response && { response: serving.response, decisions: serving.decisions }
    },
  }
}
