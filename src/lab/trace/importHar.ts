import * as v from 'valibot'
import { isControl, isToken } from '../../http/fields.ts'
import type { Message } from '../../http/message.ts'
import { type Finding, factOf, rules } from '../origin/rules.ts'
import { harVersion } from './har.ts'
import type { Trace, TraceEvent } from './trace.ts'

/** Why a file was not taken. */
export type ImportProblem =
  | 'tooLarge'
  | 'notJson'
  | 'tooDeep'
  | 'tooMany'
  | 'notHar'
  | 'notOurs'
  | 'otherVersion'
  | 'malformed'

/** A trace out of a file, with the id of the scenario whose names it bears, or why there is none. */
export type Imported =
  | { readonly ok: true; readonly trace: Trace; readonly scenario: string | undefined }
  | { readonly ok: false; readonly problem: ImportProblem }

/** What a file may have at most: `octets` of text, levels of depth, entries of one list, and lists and objects in all. */
export const importLimits = { octets: 20_000_000, depth: 32, entries: 50_000, elements: 100_000 } as const

/** Reads back a trace that was exported as HAR; whatever else is given comes to a problem, never to an exception. */
export function importHar(text: string): Imported {
  if (text.length > importLimits.octets) return refuse('tooLarge')
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return refuse('notJson')
  }
  const excess = findExcess(given)
  if (excess) return refuse(excess)
  if (!v.is(v.object({ log: v.object({ version: v.string(), entries: v.array(v.unknown()) }) }), given)) {
    return refuse('notHar')
  }
  if (!v.is(v.object({ log: v.object({ _statuscope: v.object({ version: v.number() }) }) }), given)) {
    return refuse('notOurs')
  }
  if (given.log._statuscope.version !== harVersion) return refuse('otherVersion')
  const read = v.safeParse(harSchema, given)
  const trace = read.success ? traceOf(read.output) : undefined
  return read.success && trace
    ? { ok: true, trace, scenario: read.output.log._statuscope.scenario }
    : refuse('malformed')
}

const refuse = (problem: ImportProblem): Imported => ({ ok: false, problem })

/** Goes through a value without recursion, which a deep one would turn against us. */
function findExcess(value: unknown): ImportProblem | undefined {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 1 }]
  let elements = 0
  for (let next = open.pop(); next; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue
    elements += 1
    const children: readonly unknown[] = Array.isArray(next.value) ? next.value : Object.values(next.value)
    if (next.depth > importLimits.depth) return 'tooDeep'
    if (elements > importLimits.elements || children.length > importLimits.entries) return 'tooMany'
    for (const child of children) open.push({ value: child, depth: next.depth + 1 })
  }
  return undefined
}

const isLine = (text: string) => Array.from(text).every((character) => !isControl(character.charCodeAt(0)))
const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8_640_000_000_000_000))
const id = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/))
const token = v.pipe(v.string(), v.maxLength(200), v.check(isToken))
const line = v.pipe(v.string(), v.maxLength(100_000), v.check(isLine))

const target = v.pipe(
  line,
  v.check((text) => text !== '' && !/\s/.test(text)),
)

const headers = v.array(v.object({ name: token, value: line }))

const responseSchema = v.object({
  status: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
  headers,
  content: v.object({ text: v.string() }),
})

const requestSchema = v.object({ method: token, headers, postData: v.optional(v.object({ text: v.string() })) })

const delivery = { event: natural, sentAt: natural, arrivedAt: v.optional(natural) }

const findingSchema = v.pipe(
  v.object({ rule: v.string(), outcome: v.string() }),
  v.check(({ rule, outcome }) => isFinding(rule, outcome)),
)

function isFinding(rule: string, outcome: string): boolean {
  const table: Readonly<Record<string, object>> = rules
  const outcomes = Object.hasOwn(table, rule) ? table[rule] : undefined
  return outcomes !== undefined && Object.hasOwn(outcomes, outcome)
}

const decision = { event: natural, by: id, at: natural }
const decisionSchema = v.intersect([v.object(decision), findingSchema])

const entrySchema = v.object({
  request: requestSchema,
  response: responseSchema,
  _statuscope: v.strictObject({
    exchange: natural,
    from: id,
    to: id,
    target,
    request: v.strictObject(delivery),
    interim: v.array(v.strictObject({ ...delivery, response: responseSchema })),
    response: v.optional(v.strictObject(delivery)),
    decisions: v.array(decisionSchema),
  }),
})

const harSchema = v.object({
  log: v.object({
    entries: v.array(entrySchema),
    _statuscope: v.strictObject({
      version: v.literal(harVersion),
      scenario: v.optional(id),
      participants: v.pipe(
        v.array(v.strictObject({ id, role: v.picklist(['userAgent', 'cache', 'gateway', 'origin']) })),
        v.maxLength(12),
      ),
      decisions: v.array(v.intersect([v.object({ ...decision, exchange: natural }), findingSchema])),
    }),
  }),
})

type HarInput = v.InferOutput<typeof harSchema>
type DeliveryInput = v.InferOutput<v.StrictObjectSchema<typeof delivery, undefined>>
type ResponseInput = v.InferOutput<typeof responseSchema>

/** Puts the events back in their places; `undefined` where they do not add up to a trace. */
function traceOf({ log }: HarInput): Trace | undefined {
  const { participants, decisions } = log._statuscope
  const placed: { readonly place: number; readonly event: TraceEvent }[] = []

  const deliver = (given: DeliveryInput, exchange: number, from: string, to: string, message: Message) => {
    const { event: place, sentAt, arrivedAt } = given
    const arrival = arrivedAt === undefined ? {} : { arrivedAt }
    placed.push({ place, event: { kind: 'delivery', exchange, from, to, sentAt, ...arrival, message } })
  }
  const decide = (given: HarInput['log']['_statuscope']['decisions'][number]) => {
    const { event: place, exchange, by, at, rule, outcome } = given
    // The schema has looked the pair up in the table.
    const finding = { rule, outcome } as Finding
    placed.push({ place, event: { kind: 'decision', exchange, by, at, ...finding, ...factOf(finding) } })
  }

  for (const { request, response, _statuscope: own } of log.entries) {
    const { exchange, from, to } = own
    const content = request.postData?.text ?? ''
    deliver(own.request, exchange, from, to, {
      method: request.method,
      target: own.target,
      fields: fieldsOf(request),
      content,
    })
    for (const interim of own.interim) deliver(interim, exchange, to, from, responseOf(interim.response))
    if (own.response) deliver(own.response, exchange, to, from, responseOf(response))
    for (const decision of own.decisions) decide({ ...decision, exchange })
  }
  for (const decision of decisions) decide(decision)

  placed.sort((a, b) => a.place - b.place)
  const trace: Trace = { participants, events: placed.map(({ event }) => event) }
  const exchanges = new Set(log.entries.map((entry) => entry._statuscope.exchange))
  const isWhole = placed.every(({ place }, index) => place === index) && exchanges.size === log.entries.length
  return isWhole && isSound(trace) ? trace : undefined
}

const fieldsOf = ({ headers }: { readonly headers: readonly { readonly name: string; readonly value: string }[] }) =>
  headers.map(({ name, value }) => [name, value] as const)

const responseOf = (given: ResponseInput): Message => ({
  status: given.status,
  fields: fieldsOf(given),
  content: given.content.text,
})

/** Everybody is named, time never runs back, nothing arrives before it is sent, and every response has a code. */
function isSound({ participants, events }: Trace): boolean {
  const ids = new Set(participants.map((one) => one.id))
  let before = 0
  return (
    ids.size === participants.length &&
    events.every((event) => {
      const at = event.kind === 'decision' ? event.at : event.sentAt
      const isLater = at >= before
      before = at
      if (event.kind === 'decision') return isLater && ids.has(event.by)
      const { from, to, sentAt, arrivedAt = sentAt, message } = event
      const hasCode = 'method' in message || message.status >= 100
      return isLater && hasCode && from !== to && ids.has(from) && ids.has(to) && arrivedAt >= sentAt
    })
  )
}
