export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue }

/** Problem details; `type`, absent for `about:blank`, identifies the kind of problem, `extensions` is what it adds. */
export interface Problem {
  readonly type?: string
  readonly title?: string
  readonly status?: number
  readonly detail?: string
  readonly instance?: string
  readonly extensions: { readonly [name: string]: JsonValue }
}

/** The media type of problem details. @see RFC 9457 */
export const problemMediaType = 'application/problem+json'

const members = new Map([
  ['type', 'string'],
  ['title', 'string'],
  ['status', 'number'],
  ['detail', 'string'],
  ['instance', 'string'],
])

/**
 * Returns problem details as JSON text, the members of the RFC first; an extension cannot take the name of one of them.
 * @see RFC 9457
 */
export function formatProblem({ extensions, ...problem }: Problem): string {
  const standard = [...members.keys()].map((name) => [name, problem[name as keyof typeof problem]] as const)
  const own = Object.entries(extensions).filter(([name]) => !members.has(name))
  return JSON.stringify(Object.fromEntries([...standard, ...own]), undefined, 2)
}

/**
 * Returns the problem details a text says, or `undefined` where it is not a JSON object; a member whose type is wrong is
 * ignored.
 * @see RFC 9457
 */
export function parseProblem(text: string): Problem | undefined {
  const object = parseObject(text)
  if (!object) return undefined
  const entries = Object.entries(object)
  const known = entries.filter(([name, value]) => members.get(name) === typeof value)
  const extensions = entries.filter(([name]) => !members.has(name))
  return { ...Object.fromEntries(known), extensions: Object.fromEntries(extensions) }
}

function parseObject(text: string): { readonly [name: string]: JsonValue } | undefined {
  try {
    const value: JsonValue = JSON.parse(text)
    return typeof value === 'object' && value !== null && !isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

// Array.isArray does not narrow readonly arrays away.
const isArray = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value)
