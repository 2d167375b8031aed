import type { Response } from '../http/message.ts'
import {
  type Approach,
  accessQuestion,
  approaches,
  type Caller,
  callers,
  type Thing,
  targetOf,
  things,
} from './accessQuestions.ts'
import type { Policy } from './origin/policy.ts'
import { serve } from './origin/serve.ts'
import { createSite } from './origin/site.ts'
import type { Decision } from './trace/trace.ts'

/** What one caller gets for one request, and why. */
export interface AccessCell {
  readonly caller: Caller
  readonly thing: Thing
  readonly approach: Approach
  readonly response: Response
  readonly decisions: readonly Decision[]
  /** The decision that settled it. */
  readonly ground: Decision
}

/** What the answers of a site depend on besides the request: its policy, whether it hides, and the time in milliseconds. */
export interface AccessSetting {
  readonly policy: Policy
  readonly hide: boolean
  readonly at: number
}

/** Makes the site that is asked. */
export function siteOf({ policy, hide }: Omit<AccessSetting, 'at'>) {
  return { ...createSite({ hide }), policy }
}

/** Lets every caller try everything with every thing, each on a site of its own, and gives all the answers. */
export function accessMatrix(setting: AccessSetting): readonly AccessCell[] {
  return things.flatMap((thing) =>
    approaches.flatMap((approach) =>
      callers.map((caller): AccessCell => {
        const request = accessQuestion(caller, targetOf[thing], approach)
        const { response, decisions } = serve(siteOf(setting), request, setting.at)
        const ground = groundOf(decisions)
        if (!response || !ground) throw new Error('Each of these requests is answered at once, for a reason.')
        return { caller, thing, approach, response, decisions, ground }
      }),
    ),
  )
}

const settling: readonly Decision['rule'][] = ['authorised', 'exists', 'authenticated', 'methodAllowed']

/** Where the policy has been asked, its word settles it; else the gate that did not let the request get that far. */
function groundOf(decisions: readonly Decision[]): Decision | undefined {
  for (const rule of settling) {
    const found = decisions.find((decision) => decision.rule === rule)
    if (found) return found
  }
  return undefined
}
