import { originId } from '../origin/serve.ts'
import { createSite } from '../origin/site.ts'
import { siteRequest } from '../participants/userAgent.ts'
import { run } from '../process.ts'
import { type Process, send, wait } from '../steps.ts'
import { type Exchange, exchangesOf } from '../trace/derive.ts'
import { type Breach, breachesOf } from './conductRules.ts'
import type { Session } from './sessions.ts'

/** What one of several clients is to do, and when it begins, in seconds. */
export interface Part {
  readonly session: Session
  readonly way: 'keeps' | 'breaks'
  readonly startSeconds: number
}

/** What happened with several clients on one site, and what each of them broke, in the order of the parts. */
export interface Traffic {
  readonly exchanges: readonly Exchange[]
  readonly breaches: readonly (readonly Breach[])[]
}

/** The name of a client by its place among the parts. */
export const clientName = (at: number): string => `client${at}`

/** Lets clients ask the demo site at the same time, each as its part says. */
export function runClients(parts: readonly Part[], seed: number): Traffic {
  const trace = run({
    participants: [
      ...parts.map((_, at) => ({ id: clientName(at), role: 'userAgent' as const })),
      { id: originId, role: 'origin' },
    ],
    processes: parts.map(({ session, way, startSeconds }, at) => ({
      by: clientName(at),
      startSeconds,
      process: () => arriving(session[way]({ to: originId, name: clientName(at) })),
    })),
    origins: { [originId]: createSite() },
    seed,
  })
  const exchanges = exchangesOf(trace)
  const breaches = parts.map((_, at) => breachesOf(exchanges.filter(({ from }) => from === clientName(at))))
  return { exchanges, breaches }
}

/** Whoever comes looks around first, so that nobody stands out by the number of requests. */
function* arriving(session: Process): Process {
  yield* send(originId, siteRequest('GET', '/orders'))
  yield* wait(1)
  yield* session
}
