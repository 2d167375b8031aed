import { formatEntityTag } from '../../http/entityTag.ts'
import type { Field, Fields } from '../../http/fields.ts'
import { formatHttpDate } from '../../http/httpDate.ts'
import type { Visit } from './resource.ts'
import type { Finding } from './rules.ts'

/**
 * Gives the fields of a 200 to a retrieval, which a 304 and a 206 share, and why they are there.
 * @see RFC 9110 §15.3.1
 */
export function successFields(visit: Visit): { readonly fields: Fields; readonly findings: readonly Finding[] } {
  const { selected, resource } = visit
  const also = resource.alongside?.(visit) ?? { fields: [], findings: [] }
  const { entityTag, lastModified } = selected?.validators ?? {}
  const validators: Field[] = []
  if (entityTag) validators.push(['ETag', formatEntityTag(entityTag)])
  if (lastModified !== undefined) validators.push(['Last-Modified', formatHttpDate(lastModified)])
  const sent: Finding[] = validators.length > 0 ? [{ rule: 'responseField', outcome: 'validatorsSent' }] : []
  const ranges: Field[] = resource.supportsRanges ? [['Accept-Ranges', 'bytes']] : []
  return {
    fields: [...(selected?.fields ?? []), ...validators, ...ranges, ...also.fields],
    findings: [...sent, ...also.findings],
  }
}

/**
 * Keeps what a 304 has to carry, and a 206 to a request with If-Range; whatever has a date here has an entity tag too, so
 * Last-Modified goes.
 * @see RFC 9110 §15.4.5
 */
export function onlyForCaches(fields: Fields): Fields {
  const wanted = ['content-location', 'etag', 'vary', 'cache-control', 'expires']
  return fields.filter(([name]) => wanted.includes(name.toLowerCase()))
}
