import type { Request } from '../http/message.ts'
import { due } from './origin/due.ts'
import type { Resume } from './origin/resource.ts'
import { serve } from './origin/serve.ts'
import type { Site } from './origin/site.ts'
import { createTimeline } from './timeline.ts'
import { carriesRequest } from './trace/derive.ts'
import type { Trace } from './trace/trace.ts'

/** The site as it was when a request of a trace got there, and when that was, in milliseconds. */
export interface Before {
  readonly site: Site
  readonly request: Request
  readonly at: number
}

/**
 * Plays again what reached an origin, from the site it started with, up to the arrival of one exchange's request;
 * `undefined` where no such request arrived there.
 */
export function siteBefore(start: Site, trace: Trace, origin: string, exchange: number): Before | undefined {
  const arrivals = trace.events
    .filter((event) => event.kind === 'delivery')
    .filter(carriesRequest)
    .flatMap(({ to, arrivedAt, message, exchange }) =>
      to === origin && arrivedAt !== undefined ? [{ arrivedAt, message, exchange }] : [],
    )
  const wanted = arrivals.find((arrival) => arrival.exchange === exchange)
  if (!wanted) return undefined
  const timeline = createTimeline(Math.min(...arrivals.map(({ arrivedAt }) => arrivedAt)))
  let site = start
  let found: Before | undefined

  const ask = (message: Request, resume?: Resume) => {
    const serving = serve(site, message, timeline.now(), resume)
    site = serving.site
    if (serving.response === undefined) timeline.schedule(serving.heldUntil, () => ask(message, serving.resume))
    site = due(site, timeline.now()).site
  }

  for (const arrival of arrivals) {
    timeline.schedule(arrival.arrivedAt, () => {
      if (arrival === wanted) found = { site, request: arrival.message, at: timeline.now() }
      else ask(arrival.message)
    })
  }
  while (!found && timeline.step());
  return found
}
