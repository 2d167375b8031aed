import type { Fields } from '../../http/fields.ts'
import type { Request, Response } from '../../http/message.ts'
import type { Current } from '../../http/preconditions.ts'
import type { JsonValue } from '../../http/problem.ts'
import type { Action } from './policy.ts'
import type { Finding } from './rules.ts'
import type { Principal, Site } from './site.ts'

/** The methods that the site implements on some resource, OPTIONS and HEAD aside, which come by themselves. */
export type SiteMethod = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** What a gate knows of a request when it gets to it; each gate adds what it has found out. */
export interface Visit {
  readonly site: Site
  readonly request: Request
  readonly at: number
  readonly path: string
  readonly resource: Resource
  /** The part of the path that names one thing: a number or a slug; empty where the path has none. */
  readonly id: string
  readonly principal: Principal | undefined
  /** The media type that GET will answer with, once it has been negotiated. */
  readonly mediaType: string | undefined
  /** The current representation of the target resource, where it has one. */
  readonly selected: Representation | undefined
  /** Whether If-Range has found that only the whole representation is of use. */
  readonly wholeOnly?: true
  /** The members of the content, checked. */
  readonly content: Content
  /** What has been sent before the final response. */
  readonly interim: readonly Response[]
  /** Set when the request was held before and is asked again. */
  readonly resume: Resume | undefined
}

export type Content = Readonly<Record<string, string | number>>

export interface Representation {
  /** Content-Type, validators, and what else a 200 carries besides Date and Content-Length. */
  readonly fields: Fields
  readonly content: string
  readonly validators?: Current
}

/** An answer that ends the walk, and what it leaves behind. */
export interface Answer {
  readonly site: Site
  readonly response: Response
  readonly findings: readonly Finding[]
}

/** An answer that has to wait: ask again at a time, with the same request and what was put down to resume. */
export interface Hold {
  readonly site: Site
  readonly heldUntil: number
  readonly job?: number
  readonly findings: readonly Finding[]
}

/** What is put down when an answer is held, so that asking again goes on where it stopped. */
export interface Resume {
  /** The job that the held request made. */
  readonly job?: number
  /** The findings that have been told already, as `rule.outcome`. */
  readonly said: readonly string[]
}

/** A gate lets a visit pass, with what it has learnt, or answers it. */
export type Verdict = { readonly visit: Visit; readonly findings: readonly Finding[] } | Answer | Hold

/** A question that a request has to get past; which questions come when is fixed in `corridor.ts`. */
export type Gate = (visit: Visit) => Verdict

/** Lets a visit pass with what the gate has found. */
export function pass(visit: Visit, ...findings: readonly Finding[]): Verdict {
  return { visit, findings }
}

/** A refusal before it is a response: the gate that gets it adds the problem's text. */
export interface Refusal {
  readonly status: number
  readonly finding: Finding
  readonly also?: readonly Finding[]
  readonly fields?: Fields
  readonly members?: Readonly<Record<string, JsonValue>>
}

/** Whether the thing that the target names is there. */
export type Found =
  | { readonly kind: 'here' }
  | { readonly kind: 'absent'; readonly mayBeCreated?: true }
  | { readonly kind: 'gone'; readonly finding: Finding }
  | { readonly kind: 'elsewhere'; readonly status: number; readonly location: string; readonly finding: Finding }

/** A rule for one member of a request's content. */
export type MemberRule =
  | { readonly kind: 'text'; readonly optional?: true; readonly maxLength: number; readonly pattern?: RegExp }
  | { readonly kind: 'integer'; readonly optional?: true; readonly min: number; readonly max: number }

export interface ContentRule {
  readonly mediaTypes: readonly string[]
  readonly members: Readonly<Record<string, MemberRule>>
}

/** One kind of resource: what it allows, and what the gates ask of it. A new resource is one more of these. */
export interface Resource {
  /** `:id` stands for the part that names one thing. */
  readonly path: string
  readonly methods: readonly SiteMethod[]
  /** What the content of a request has to be, for methods that take content. */
  readonly takes?: Partial<Readonly<Record<SiteMethod, ContentRule>>>
  readonly produces: readonly string[]
  /** Whether only those may use it who say who they are. */
  readonly needsCredentials?: true
  /** Whether the option `hide` hides it from those who may not. */
  readonly confidential?: true
  /** The actions that the policy has to allow; without, anybody who says who they are may. */
  readonly governs?: Partial<Readonly<Record<SiteMethod, Action>>>
  /** Whose the thing is that the target names. */
  readonly owner?: (visit: Visit) => Principal | undefined
  readonly minimumIntervalSeconds?: (site: Site) => number
  readonly find?: (visit: Visit) => Found
  readonly represent?: (visit: Visit) => Representation
  /** Why this principal may not, whatever the policy says. */
  readonly forbids?: (visit: Visit) => Finding | undefined
  /** The article whose lock somebody else may hold. */
  readonly lockedSlug?: (visit: Visit) => string | undefined
  readonly needsPrecondition?: (visit: Visit) => boolean
  readonly supportsRanges?: true
  /** A refusal that follows from the method and the state alone, before preconditions and content. */
  readonly refuse?: (visit: Visit) => Refusal | undefined
  /** A refusal that follows from the content and the state. */
  readonly conflict?: (visit: Visit) => { readonly refusal?: Refusal; readonly findings: readonly Finding[] }
  /** Whether the answer to a retrieval waits, because the client prefers to. */
  readonly hold?: (visit: Visit) => Hold | undefined
  /** What comes with the representation in a 200. */
  readonly alongside?: (visit: Visit) => { readonly fields: Fields; readonly findings: readonly Finding[] }
  /** Does what a method other than GET and HEAD asks for. */
  readonly act?: (visit: Visit) => Answer | Hold
}

/** Tells whether a visit only wants to see something. */
export function isRetrieval({ request }: Visit): boolean {
  return request.method === 'GET' || request.method === 'HEAD'
}

/** Gives the rule for the content of this request, or `undefined` where its method takes none here. */
export function takenContent({ request, resource }: Visit): ContentRule | undefined {
  const { method } = request
  return method === 'POST' || method === 'PUT' ? resource.takes?.[method] : undefined
}
