import { type Fields, hasField } from '../../http/fields.ts'
import { formatHttpDate } from '../../http/httpDate.ts'
import { type Request, type Response, request, response } from '../../http/message.ts'
import { octetLength } from '../../http/octetLength.ts'
import { formatProblem, problemMediaType } from '../../http/problem.ts'
import { siteHost } from '../origin/site.ts'
import { labStartMillis } from '../setting.ts'

/** A request and a response that the demo site cannot give, written by hand. */
export interface HandMade {
  readonly code: number
  readonly request: Request
  readonly response: Response
  /** The reason phrase that is sent, where it is not the registered one. */
  readonly phrase?: string
}

/** Makes a request by hand; the Host is the demo site's unless the fields name another. */
export function asking(method: string, target: string, fields: Fields = [], content = ''): Request {
  const host: Fields = hasField(fields, 'Host') ? [] : [['Host', siteHost]]
  return request(method, target, [...host, ...fields, ...lengthOf(fields, content)], content)
}

/** Makes an interim response by hand, which has no content and needs no Date. */
export function interim(status: number, fields: Fields = []): Response {
  return response(status, fields)
}

/** Makes a final response by hand, with a Date and the length of its content. */
export function answering(status: number, fields: Fields = [], content = ''): Response {
  const measured: Fields = [
    ...fields,
    ...(content === '' ? [['Content-Length', '0'] as const] : lengthOf(fields, content)),
  ]
  return response(status, [['Date', formatHttpDate(labStartMillis)], ...measured], content)
}

/** Makes an error response by hand, with problem details. */
export function failing(status: number, title: string, detail: string, fields: Fields = []): Response {
  const content = formatProblem({ title, status, detail, extensions: {} })
  return answering(status, [...fields, ['Content-Type', problemMediaType]], content)
}

function lengthOf(fields: Fields, content: string): Fields {
  const isFramed = hasField(fields, 'Content-Length') || hasField(fields, 'Transfer-Encoding')
  return content === '' || isFramed ? [] : [['Content-Length', `${octetLength(content)}`]]
}
