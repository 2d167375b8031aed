import { isRequest } from '../../http/message.ts'
import { originId } from '../origin/serve.ts'
import { createSite, type SiteOptions } from '../origin/site.ts'
import { callbackHost, takeCall } from '../participants/callbackReceiver.ts'
import { type PollingPlan, pollingClient } from '../participants/pollingClient.ts'
import { run } from '../process.ts'
import type { Participant, Trace } from '../trace/trace.ts'

/** Who takes part where a client orders work that takes its time. */
export const asyncParticipants: readonly Participant[] = [
  { id: 'client', role: 'userAgent' },
  { id: originId, role: 'origin' },
]

/** Which messages do not arrive. */
export interface AsyncLosses {
  readonly firstAnswer?: boolean
  readonly callbacks?: boolean
}

/** Lets a client order a report from a site with some options. */
export function runAsync(
  options: Partial<SiteOptions>,
  plan: Omit<PollingPlan, 'origin' | 'title' | 'pages'>,
  seed: number,
  losses: AsyncLosses = {},
): Trace {
  const whole = { origin: originId, title: 'Sales of the spring list', pages: 120, ...plan }
  return run({
    participants: asyncParticipants,
    processes: [{ by: 'client', process: () => pollingClient(whole) }],
    origins: { [originId]: createSite(options) },
    receivers: { client: takeCall },
    hosts: { [callbackHost]: 'client' },
    losses: ({ from, ordinal, message }) =>
      (losses.firstAnswer === true && ordinal === 1) ||
      (losses.callbacks === true && from === originId && isRequest(message)),
    seed,
  })
}
