import type { Request } from '../../http/message.ts'
import { originId } from '../../lab/origin/serve.ts'
import { createSite, type SiteOptions } from '../../lab/origin/site.ts'
import { run } from '../../lab/process.ts'
import { type Process, send, wait } from '../../lab/steps.ts'
import type { Trace } from '../../lab/trace/trace.ts'

/** Lets requests be sent to the demo site one after another, each by the client named; seconds lie between them. */
export const ofRequests =
  (options: Partial<SiteOptions>, ...sent: readonly (readonly [client: string, request: Request])[]) =>
  (): Trace => {
    const clients = [...new Set(sent.map(([client]) => client))]
    return run({
      participants: [...clients.map((id) => ({ id, role: 'userAgent' }) as const), { id: originId, role: 'origin' }],
      processes: sent.map(([by, request], at) => ({ by, process: () => sendAfter(at, request) })),
      origins: { [originId]: createSite(options) },
      seed: 1,
    })
  }

function* sendAfter(seconds: number, request: Request): Process {
  yield* wait(seconds)
  yield* send(originId, request)
}
