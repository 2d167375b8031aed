import type { Request, Response } from '../http/message.ts'
import { type AccessSetting, siteOf } from './accessMatrix.ts'
import {
  accessQuestion,
  approaches,
  type Caller,
  callers,
  credentialsOf,
  methodOf,
  type Thing,
  targetOf,
} from './accessQuestions.ts'
import { serve } from './origin/serve.ts'
import { siteRequest } from './participants/userAgent.ts'

/** A part of an answer by which two can be told apart. */
export type AnswerPart = 'status' | 'fields' | 'content'

/** The same request to something that exists and to something that does not, and by what the answers differ. */
export interface Probe {
  readonly method: string
  readonly existing: number
  readonly missing: number
  readonly differs: readonly AnswerPart[]
}

/** What the answers reveal: what may be used anyway, that something exists which may not be used, or nothing. */
export type Leak = 'seen' | 'tells' | 'sealed'

export interface LeakRow {
  readonly caller: Caller
  readonly thing: Thing
  readonly target: string
  /** A target of the same form with nothing behind it. */
  readonly comparedWith: string
  readonly probes: readonly Probe[]
  readonly leak: Leak
}

/** What exists, each beside something of the same form that does not. */
export const leakTargets: readonly { readonly thing: Thing; readonly comparedWith: string }[] = [
  { thing: 'report1', comparedWith: targetOf.missing },
  { thing: 'report2', comparedWith: targetOf.missing },
  { thing: 'reports', comparedWith: '/staff/minutes' },
]

/** Asks for what exists and for what does not, as everybody and in every way, and compares the answers. */
export function measureLeaks(setting: AccessSetting): readonly LeakRow[] {
  const site = siteOf(setting)
  return leakTargets.flatMap(({ thing, comparedWith }) => {
    const target = targetOf[thing]
    return callers.map((caller): LeakRow => {
      const probes = [...approaches.map((approach) => methodOf[approach]), 'OPTIONS'].map((method): Probe => {
        const [existing, missing] = [target, comparedWith].map((path) => {
          const { response } = serve(site, requestOf(caller, path, method), setting.at)
          if (!response) throw new Error('Each of these requests is answered at once.')
          return response
        }) as [Response, Response]
        return {
          method,
          existing: existing.status,
          missing: missing.status,
          differs: partsThatDiffer(existing, missing),
        }
      })
      return { caller, thing, target, comparedWith, probes, leak: leakOf(probes) }
    })
  })
}

/** Gives by what two answers can be told apart. */
export function partsThatDiffer(a: Response, b: Response): readonly AnswerPart[] {
  const parts: AnswerPart[] = []
  if (a.status !== b.status) parts.push('status')
  if (JSON.stringify(a.fields) !== JSON.stringify(b.fields)) parts.push('fields')
  if (a.content !== b.content) parts.push('content')
  return parts
}

function leakOf(probes: readonly Probe[]): Leak {
  if (probes.some(({ method, existing }) => method !== 'OPTIONS' && existing < 300)) return 'seen'
  return probes.some(({ differs }) => differs.length > 0) ? 'tells' : 'sealed'
}

function requestOf(caller: Caller, target: string, method: string): Request {
  const approach = approaches.find((one) => methodOf[one] === method)
  return approach ? accessQuestion(caller, target, approach) : siteRequest(method, target, credentialsOf(caller))
}
