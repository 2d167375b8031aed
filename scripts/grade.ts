/**
 * Grades an answer as MDN's HTTP Observatory grades it, algorithm 4: its analyzers cannot be a dependency, since they bring a
 * database client, and install scripts that fetch lists. `docs/decisions/029-safety.md` says how the two were held together.
 */

/** One document as a host answers it, over TLS. */
export interface Answer {
  /** By the name of the field in lower case. */
  readonly fields: ReadonlyMap<string, string>
  readonly html: string
  /** Whether the host leads from http to https at the same name; static hosts do. */
  readonly isRedirected: boolean
}

export interface Grade {
  readonly score: number
  /** Whether the grade is A+. */
  readonly isBest: boolean
  /** What each of the tests added or took away. */
  readonly marks: Readonly<Record<string, number>>
}

type Policy = ReadonlyMap<string, readonly string[]>

const broad = ['ftp:', 'http:', 'https:', '*', 'http://*', 'http://*.*', 'https://*', 'https://*.*']
const inlined = ["'unsafe-inline'", 'data:']
const passive = ['img-src', 'media-src']

function parsePolicy(text: string): Policy {
  const directives = text
    .split(';')
    .map((directive) => directive.trim().toLowerCase().split(/\s+/))
    .filter(([name]) => name)
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]))
}

const hasAny = (sources: readonly string[], wanted: readonly string[]) =>
  sources.some((source) => wanted.includes(source))
const isInsecure = (source: string) => source.startsWith('http:') || source.startsWith('ftp:')

/** A hash or nonce makes browsers ignore `'unsafe-inline'`. */
function sourcesOf(policy: Policy, name: string): readonly string[] {
  const sources = policy.get(name) ?? policy.get('default-src') ?? ['*']
  const isNamed = sources.some((source) => /^'(sha256|sha384|sha512|nonce)-/.test(source))
  return isNamed ? sources.filter((source) => source !== "'unsafe-inline'") : sources
}

function markPolicy(policy: Policy): number {
  if (policy.size === 0) return -25
  const [scripts, styles, objects] = ['script-src', 'style-src', 'object-src'].map((name) => sourcesOf(policy, name))
  if (!scripts || !styles || !objects) return -25
  const active = [...policy].flatMap(([name, sources]) => (passive.includes(name) ? [] : sources))
  if (hasAny(scripts, [...broad, ...inlined]) || hasAny(objects, broad) || active.some(isInsecure)) return -20
  if (hasAny([...scripts, ...styles], ["'unsafe-eval'"])) return -10
  if (passive.flatMap((name) => sourcesOf(policy, name)).some(isInsecure)) return -10
  if (hasAny(styles, [...broad, ...inlined])) return 0
  return policy.get('default-src')?.join() === "'none'" ? 10 : 5
}

function markFrames(policy: string | undefined, option: string | undefined): number {
  const ancestors = parsePolicy(policy ?? '').get('frame-ancestors')
  if (ancestors && !hasAny(ancestors, broad)) return 5
  return /^(deny|sameorigin)$/i.test(option ?? '') ? 0 : -20
}

function markTransport(field: string | undefined): number {
  const [, seconds] = /(?:^|;)\s*max-age=(\d+)/i.exec(field ?? '') ?? []
  if (seconds === undefined) return -20
  return Number(seconds) >= 15_552_000 ? 0 : -10
}

const privateReferrers = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin']

function markReferrer(value: string): number {
  return privateReferrers.includes(value.toLowerCase()) ? 5 : -5
}

function markScripts(html: string): number {
  const loaded = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]*)"[^>]*>/g)]
  const foreign = loaded.filter(([, src = '']) => /^(https?:)?\/\//.test(src))
  if (foreign.length > 0) return -50
  return loaded.some(([element]) => / integrity="sha(256|384|512)-/.test(element)) ? 5 : 0
}

function markResources(field: string | undefined): number {
  if (field === undefined) return 0
  return { 'same-origin': 10, 'same-site': 10, 'cross-origin': 0 }[field.toLowerCase()] ?? -5
}

const worst = (marks: readonly number[]) => (marks.length === 0 ? undefined : Math.min(...marks))

function contentOf(html: string, element: RegExp): string | undefined {
  const [, content] = element.exec(html) ?? []
  return content
}

/**
 * Returns the grade of an answer. Stricter than the original in two things: what a field says and what an element says are
 * marked apart and the worse counts, and any script of another origin counts as the worst. What the original forgives a
 * cookie is not looked at: any cookie takes 20.
 */
export function grade({ fields, html, isRedirected }: Answer): Grade {
  const inField = fields.get('content-security-policy')
  const inElement = contentOf(html, /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/)
  // Browsers pass over these in an element.
  const inForce = inElement?.replace(/(frame-ancestors|report-uri|sandbox)\b[^;]*;?/g, '')
  const policies = [inField, inForce].flatMap((text) => (text === undefined ? [] : parsePolicy(text)))
  const referrers = [fields.get('referrer-policy'), contentOf(html, /<meta name="referrer" content="([^"]*)">/)]
  const said = referrers.filter((value) => value !== undefined)
  const marks = {
    policy: worst(policies.map(markPolicy)) ?? -25,
    cookies: fields.has('set-cookie') ? -20 : 0,
    sharing: fields.get('access-control-allow-origin') === '*' ? -50 : 0,
    redirection: isRedirected ? 0 : -20,
    referrer: worst(said.map(markReferrer)) ?? 0,
    transport: markTransport(fields.get('strict-transport-security')),
    scripts: markScripts(html),
    sniffing: fields.get('x-content-type-options')?.toLowerCase() === 'nosniff' ? 0 : -5,
    frames: markFrames(inField, fields.get('x-frame-options')),
    resources: markResources(fields.get('cross-origin-resource-policy')),
  }
  const values = Object.values(marks)
  const withoutBonus = 100 + values.filter((mark) => mark < 0).reduce((sum, mark) => sum + mark, 0)
  const all = 100 + values.reduce((sum, mark) => sum + mark, 0)
  // Who has not earned an A without extras gets none.
  const score = Math.max(0, withoutBonus >= 90 ? all : withoutBonus)
  return { score, isBest: score >= 100, marks }
}
