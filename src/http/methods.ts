import type { Spec } from './spec.ts'

/** The methods this program teaches: RFC 9110's eight and PATCH. */
export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH'

export interface MethodFacts {
  readonly safe: boolean
  readonly idempotent: boolean
  /** Whether content in a request has defined semantics. */
  readonly requestContent: 'expected' | 'undefined' | 'forbidden' | 'allowed'
  /** Whether RFC 9110 §9.3 (or RFC 5789) lets a response to it be cached at all. */
  readonly cacheable: boolean
  readonly spec: Spec
}
