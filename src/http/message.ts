import type { Fields } from './fields.ts'

/** A request message; `target` is in origin form (or absolute, authority, asterisk form), `content` is text. */
export interface Request {
  readonly method: string
  readonly target: string
  readonly fields: Fields
  readonly content: string
}

/** A response message, interim (1xx) or final. */
export interface Response {
  readonly status: number
  readonly fields: Fields
  readonly content: string
}

export type Message = Request | Response

/** Tells a request from a response. */
export function isRequest(message: Message): message is Request {
  return 'method' in message
}

/**
 * Makes a request with a default for everything but the method and target.
 * @see RFC 9110 §3.4
 */
export function request(method: string, target: string, fields: Fields = [], content = ''): Request {
  return { method, target, fields, content }
}

/**
 * Makes a response.
 * @see RFC 9110 §3.4
 */
export function response(status: number, fields: Fields = [], content = ''): Response {
  return { status, fields, content }
}
