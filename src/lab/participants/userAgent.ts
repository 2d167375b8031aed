import type { Fields } from '../../http/fields.ts'
import type { Request } from '../../http/message.ts'
import { octetLength } from '../../http/octetLength.ts'
import { siteHost } from '../origin/site.ts'

/** Makes a request to the demo site, with the Host that every request needs and the length of its content. */
export function siteRequest(method: string, target: string, fields: Fields = [], content = ''): Request {
  const length: Fields = content === '' ? [] : [['Content-Length', `${octetLength(content)}`]]
  return { method, target, fields: [['Host', siteHost], ...fields, ...length], content }
}

/** Makes a request to the demo site with JSON content. */
export function jsonRequest(method: string, target: string, value: unknown, fields: Fields = []): Request {
  return siteRequest(method, target, [['Content-Type', 'application/json'], ...fields], JSON.stringify(value))
}
