import type { Spec } from './spec.ts'

/** The fields that messages of this program carry, by the name they are registered with, and where each is defined. */
export const fieldSpecs = {
  'A-IM': 'RFC 3229 §10.5.3',
  Accept: 'RFC 9110 §12.5.1',
  'Accept-Language': 'RFC 9110 §12.5.4',
  'Accept-Ranges': 'RFC 9110 §14.3',
  Allow: 'RFC 9110 §10.2.1',
  Authorization: 'RFC 9110 §11.6.2',
  'Cache-Control': 'RFC 9111 §5.2',
  Connection: 'RFC 9110 §7.6.1',
  'Content-Length': 'RFC 9110 §8.6',
  'Content-Range': 'RFC 9110 §14.4',
  'Content-Type': 'RFC 9110 §8.3',
  Cookie: 'RFC 6265 §4.2',
  DAV: 'RFC 4918 §10.1',
  Date: 'RFC 9110 §6.6.1',
  'Delta-Base': 'RFC 3229 §10.5.1',
  Depth: 'RFC 4918 §10.2',
  Destination: 'RFC 4918 §10.3',
  ETag: 'RFC 9110 §8.8.3',
  'Early-Data': 'RFC 8470 §5.1',
  Expect: 'RFC 9110 §10.1.1',
  Host: 'RFC 9110 §7.2',
  IM: 'RFC 3229 §10.5.2',
  'Idempotency-Key': 'draft-ietf-httpapi-idempotency-key-header',
  'If-Match': 'RFC 9110 §13.1.1',
  'If-None-Match': 'RFC 9110 §13.1.2',
  'Last-Modified': 'RFC 9110 §8.8.2',
  Link: 'RFC 8288 §3',
  Location: 'RFC 9110 §10.2.2',
  Negotiate: 'RFC 2295 §8.4',
  Prefer: 'RFC 7240 §2',
  'Preference-Applied': 'RFC 7240 §3',
  'Proxy-Authenticate': 'RFC 9110 §11.7.1',
  Range: 'RFC 9110 §14.2',
  'Retry-After': 'RFC 9110 §10.2.3',
  'Sec-WebSocket-Accept': 'RFC 6455',
  'Sec-WebSocket-Key': 'RFC 6455',
  'Sec-WebSocket-Version': 'RFC 6455',
  Server: 'RFC 9110 §10.2.4',
  'Set-Cookie': 'RFC 6265 §4.1',
  'Transfer-Encoding': 'RFC 9112 §6.1',
  Upgrade: 'RFC 9110 §7.8',
  'Upload-Complete': 'draft-ietf-httpbis-resumable-upload',
  'Upload-Limit': 'draft-ietf-httpbis-resumable-upload',
  'User-Agent': 'RFC 9110 §10.1.5',
  Vary: 'RFC 9110 §12.5.5',
  Via: 'RFC 9110 §7.6.3',
  'WWW-Authenticate': 'RFC 9110 §11.6.1',
} as const satisfies Readonly<Record<string, Spec>>

/** A field that this program can explain. */
export type FieldName = keyof typeof fieldSpecs

const byLowerCase = new Map(Object.keys(fieldSpecs).map((name) => [name.toLowerCase(), name as FieldName]))

/** Returns the registered spelling of a field's name, or `undefined` for a field that is not explained here. */
export function findField(name: string): FieldName | undefined {
  return byLowerCase.get(name.toLowerCase())
}

/** Where the methods that messages of this program use are defined. */
export const methodSpecs = {
  CONNECT: 'RFC 9110 §9.3.6',
  DELETE: 'RFC 9110 §9.3.5',
  GET: 'RFC 9110 §9.3.1',
  HEAD: 'RFC 9110 §9.3.2',
  MOVE: 'RFC 4918 §9.9',
  OPTIONS: 'RFC 9110 §9.3.7',
  PATCH: 'RFC 5789 §2',
  POST: 'RFC 9110 §9.3.3',
  PROPFIND: 'RFC 4918 §9.1',
  PUT: 'RFC 9110 §9.3.4',
} as const satisfies Readonly<Record<string, Spec>>

/** A method that this program can explain. */
export type ExplainedMethod = keyof typeof methodSpecs

/** Returns the method where it is one that is explained here, else `undefined`; methods are case-sensitive. */
export function findMethod(method: string): ExplainedMethod | undefined {
  return Object.hasOwn(methodSpecs, method) ? (method as ExplainedMethod) : undefined
}
