import { parseEntityTag } from '../http/entityTag.ts'
import { fieldValue } from '../http/fields.ts'
import { formatHttpDate, parseHttpDate } from '../http/httpDate.ts'
import type { Request } from '../http/message.ts'
import { parseTarget, pathSegments } from '../http/target.ts'
import { contentVariants } from './contentVariants.ts'
import { findRoute, resources } from './origin/routes.ts'
import { itemsOf } from './origin/series.ts'
import { serve } from './origin/serve.ts'
import { principals, type Site, siteHost } from './origin/site.ts'
import { fieldChange, type RequestChange } from './requestChange.ts'

/** How many things of one kind are tried: the first and the latest of them. */
const thingsOfAKind = 3

/**
 * Lists the single changes that are worth trying on a request, from the least that one has to rewrite to the most:
 * fields, credentials, content, method, target; within a part in the order in which they stand here.
 */
export function requestVariants(site: Site, request: Request, at: number): readonly RequestChange[] {
  const fields = fieldValues(site, request, at).map(({ name, to }) => fieldChange(request, name, to))
  const credentials = ['Bearer nobody', ...principals.map((one) => `Bearer ${one}`), undefined].map((to) =>
    fieldChange(request, 'Authorization', to),
  )
  const contents = contentVariants(site, request).map(
    ({ to, mediaType }): RequestChange => ({ part: 'content', from: request.content, to, mediaType }),
  )
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']
    .filter((to) => to !== request.method)
    .map((to): RequestChange => ({ part: 'method', from: request.method, to }))
  const targets = targetsOf(site, request)
    .filter((to) => to !== request.target)
    .map((to): RequestChange => ({ part: 'target', from: request.target, to }))
  return [...fields, ...credentials, ...contents, ...methods, ...targets].filter((change) => change !== undefined)
}

interface FieldValue {
  readonly name: string
  readonly to: string | undefined
}

function fieldValues(site: Site, request: Request, at: number): readonly FieldValue[] {
  const { entityTag, lastModified } = currentValidators(site, request, at)
  const present = [...new Set(request.fields.map(([name]) => name))]
    .filter((name) => !/^(content-length|authorization)$/i.test(name))
    .map((name): FieldValue => ({ name, to: undefined }))
  const tags = [...(entityTag === undefined ? [] : [entityTag, olderTag(entityTag)]), '*']
  const dates = lastModified === undefined ? [] : [lastModified, earlier(lastModified, at)]
  const keys = itemsOf(site.jobs).flatMap(({ idempotencyKey }) => idempotencyKey ?? [])
  return [
    ...present,
    ...valuesOf('If-Match', tags),
    ...valuesOf('If-None-Match', tags),
    ...valuesOf('If-Modified-Since', dates),
    ...valuesOf('If-Unmodified-Since', dates),
    ...valuesOf('Range', ['bytes=0-9', 'bytes=999999-']),
    ...valuesOf('Accept', ['application/json', 'text/html', 'image/png']),
    ...valuesOf('Content-Type', ['application/json', 'application/x-www-form-urlencoded', 'text/plain']),
    ...valuesOf('Content-Encoding', ['gzip']),
    ...valuesOf('Expect', ['200-ok']),
    ...valuesOf('Prefer', ['respond-async', 'wait=60']),
    ...valuesOf('Idempotency-Key', edgesOf(keys)),
    ...valuesOf('Cookie', [`padding=${'x'.repeat(site.options.maxFieldsLength)}`]),
  ]
}

const valuesOf = (name: string, values: readonly string[]) => values.map((to): FieldValue => ({ name, to }))

function currentValidators(site: Site, request: Request, at: number) {
  const authorization = fieldValue(request.fields, 'Authorization')
  const credentials = authorization === undefined ? [] : [['Authorization', authorization] as const]
  const question = {
    method: 'GET',
    target: request.target,
    fields: [['Host', siteHost] as const, ...credentials],
    content: '',
  }
  const fields = serve(site, question, at).response?.fields ?? []
  return { entityTag: fieldValue(fields, 'ETag'), lastModified: fieldValue(fields, 'Last-Modified') }
}

/** Makes the tag that the version before would have had, where tags count; else one that nothing has. */
function olderTag(entityTag: string): string {
  const opaque = parseEntityTag(entityTag)?.opaque ?? ''
  const [, name, version] = /^(.*-)(\d{1,9})$/.exec(opaque) ?? []
  return Number(version) > 1 ? `"${name}${Number(version) - 1}"` : '"an-older-one"'
}

const dayMillis = 86_400_000

function earlier(date: string, at: number): string {
  return formatHttpDate((parseHttpDate(date, at) ?? at) - dayMillis)
}

function edgesOf<T>(list: readonly T[]): readonly T[] {
  return list.length <= thingsOfAKind ? list : [...list.slice(0, 1), ...list.slice(1 - thingsOfAKind)]
}

/** Everything on the site that has an address, one address that leads nowhere, and two that no server reads. */
function targetsOf(site: Site, request: Request): readonly string[] {
  const known = resources.flatMap(({ path }) =>
    path.includes(':id') ? namesFor(site, path).map((name) => path.replace(':id', name)) : [path],
  )
  const segments = pathSegments(parseTarget(request.target)?.path ?? '') ?? []
  const pattern = findRoute(segments)?.resource.path
  const absent = pattern?.includes(':id') ? [pattern.replace(':id', absentName(pattern))] : []
  const tooLong = `${request.target}?${'x'.repeat(site.options.maxTargetLength)}`
  return [...absent, ...known, '/nowhere', `${request.target}%`, tooLong]
}

const absentName = (pattern: string) => (pattern.startsWith('/articles') ? 'no-such-article' : '999')

function namesFor(site: Site, path: string): readonly string[] {
  const ids = (things: readonly { readonly id: number }[]) => edgesOf(things.map(({ id }) => `${id}`))
  switch (path.split('/:id')[0]) {
    case '/jobs':
      return ids(itemsOf(site.jobs))
    case '/reports':
      return ids(itemsOf(site.reports))
    case '/orders':
      return ids(itemsOf(site.orders))
    case '/articles':
      return [...edgesOf(Object.keys(site.articles)), ...(path.endsWith('/lock') ? [] : elsewhere(site))]
    case '/staff/reports':
      return ids(site.staffReports)
    case '/access-requests':
      return ids(site.accessRequests)
    default:
      return []
  }
}

const elsewhere = (site: Site) => [...edgesOf(Object.keys(site.moves)), ...edgesOf(site.removed)]
