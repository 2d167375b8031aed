import { type Fields, fieldValue } from '../http/fields.ts'
import { parseMediaType } from '../http/mediaType.ts'
import type { Request } from '../http/message.ts'
import { formatQuery, parseTarget, pathSegments, queryParameters } from '../http/target.ts'
import type { ContentRule, MemberRule } from './origin/resource.ts'
import { findRoute } from './origin/routes.ts'
import type { Site } from './origin/site.ts'

interface ContentVariant {
  readonly to: string
  readonly mediaType: string | undefined
}

type Members = Readonly<Record<string, unknown>>

const json = 'application/json'

/**
 * Lists the contents that are worth trying in place of a request's own: one member other than it is, one that breaks a
 * rule, cut off, none, too large, and valid ones of the resource where the request has no content that can be read.
 */
export function contentVariants(site: Site, request: Request): readonly ContentVariant[] {
  const segments = pathSegments(parseTarget(request.target)?.path ?? '') ?? []
  const route = findRoute(segments)
  const rules = [route?.resource.takes?.POST, route?.resource.takes?.PUT].filter((rule) => rule !== undefined)
  const own = readContent(request)
  const made = rules.flatMap((rule) => {
    const mediaType = rule.mediaTypes.includes(json) ? json : rule.mediaTypes[0]
    const base = own ?? validMembers(rule)
    const others = otherMembers(site, route?.id ?? '', rule, base)
    const list = own ? others : [base, ...others]
    return [...list, breaking(rule, base)].map((members) => ({ to: write(request, members), mediaType }))
  })
  const cut = request.content === '' ? '{"title": ' : request.content.slice(0, -1)
  const tooLarge = `{"title":"${'x'.repeat(site.options.maxContentLength)}"}`
  const mediaType = made[0]?.mediaType ?? json
  const all = [...made, { to: cut, mediaType }, { to: '', mediaType: undefined }, { to: tooLarge, mediaType }]
  return all.filter(({ to }, index) => to !== request.content && all.findIndex((one) => one.to === to) === index)
}

const isForm = (fields: Fields) => {
  const { type, subtype } = parseMediaType(fieldValue(fields, 'Content-Type') ?? '') ?? {}
  return type === 'application' && subtype === 'x-www-form-urlencoded'
}

function readContent({ fields, content }: Request): Members | undefined {
  if (content === '') return undefined
  if (isForm(fields)) return Object.fromEntries(queryParameters(content) ?? [])
  try {
    const value: unknown = JSON.parse(content)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

function write({ fields }: Request, members: Members): string {
  if (!isForm(fields)) return JSON.stringify(members)
  return formatQuery(Object.entries(members).map(([name, value]) => [name, `${value}`] as const))
}

function validMembers(rule: ContentRule): Members {
  return Object.fromEntries(
    Object.entries(rule.members)
      .filter(([, member]) => member.optional !== true)
      .map(([name, member]) => [name, validMember(name, member)]),
  )
}

function validMember(name: string, rule: MemberRule): string | number {
  if (rule.kind === 'integer') return rule.min
  const examples = [`A ${name}`, `new-${name}`, `/${name}`, 'GET', `https://client.example/${name}`]
  return examples.find((text) => rule.pattern?.test(text) ?? true) ?? name
}

/** The members whose value decides between a conflict and none. */
function otherMembers(site: Site, id: string, rule: ContentRule, base: Members): readonly Members[] {
  const found: Members[] = []
  const current = Object.hasOwn(site.articles, id) ? site.articles[id]?.version : undefined
  if (rule.members.version && current !== undefined) {
    found.push({ ...base, version: current }, { ...base, version: current > 1 ? current - 1 : current + 1 })
    const { version: _, ...without } = base
    found.push(without)
  }
  if (rule.members.slug) {
    const taken = Object.keys(site.articles)[0]
    found.push({ ...base, slug: 'new-slug' }, ...(taken === undefined ? [] : [{ ...base, slug: taken }]))
  }
  if (rule.members.pages && typeof base.pages === 'number') found.push({ ...base, pages: base.pages + 1 })
  return found
}

/** The same with the first member that has to be there missing its point. */
function breaking(rule: ContentRule, base: Members): Members {
  const [name = 'title', member] = Object.entries(rule.members).find(([, one]) => one.optional !== true) ?? []
  return { ...base, [name]: member?.kind === 'integer' ? member.max + 1 : '' }
}
