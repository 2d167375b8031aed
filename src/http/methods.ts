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

/** What the specifications say of each method. @see RFC 9110 §9.3 */
export const methods: Readonly<Record<Method, MethodFacts>> = {
  GET: { safe: true, idempotent: true, requestContent: 'undefined', cacheable: true, spec: 'RFC 9110 §9.3.1' },
  HEAD: { safe: true, idempotent: true, requestContent: 'undefined', cacheable: true, spec: 'RFC 9110 §9.3.2' },
  POST: { safe: false, idempotent: false, requestContent: 'expected', cacheable: true, spec: 'RFC 9110 §9.3.3' },
  PUT: { safe: false, idempotent: true, requestContent: 'expected', cacheable: false, spec: 'RFC 9110 §9.3.4' },
  DELETE: { safe: false, idempotent: true, requestContent: 'undefined', cacheable: false, spec: 'RFC 9110 §9.3.5' },
  CONNECT: { safe: false, idempotent: false, requestContent: 'forbidden', cacheable: false, spec: 'RFC 9110 §9.3.6' },
  OPTIONS: { safe: true, idempotent: true, requestContent: 'allowed', cacheable: false, spec: 'RFC 9110 §9.3.7' },
  TRACE: { safe: true, idempotent: true, requestContent: 'forbidden', cacheable: false, spec: 'RFC 9110 §9.3.8' },
  PATCH: { safe: false, idempotent: false, requestContent: 'expected', cacheable: true, spec: 'RFC 5789 §2' },
}

/**
 * Tells whether a text names one of the methods above; methods are case-sensitive.
 * @see RFC 9110 §9.1
 */
export function isKnownMethod(text: string): text is Method {
  return Object.hasOwn(methods, text)
}

/**
 * Tells whether a method is safe; an unknown one is not.
 * @see RFC 9110 §9.2.1
 */
export function isSafe(method: string): boolean {
  return isKnownMethod(method) && methods[method].safe
}

/**
 * Tells whether a method is idempotent; an unknown one is not.
 * @see RFC 9110 §9.2.2
 */
export function isIdempotent(method: string): boolean {
  return isKnownMethod(method) && methods[method].idempotent
}
