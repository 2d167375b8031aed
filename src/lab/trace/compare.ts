import { layBeside } from './commonSequence.ts'
import { type Exchange, exchangesOf, spanOf } from './derive.ts'
import type { Trace } from './trace.ts'
import { type TranscriptEntry, transcribe } from './transcript.ts'

/** What happened in two runs at one moment after their start; `a` or `b` is absent where only the other did something. */
export interface ComparedRow {
  /** Milliseconds since the start of either run. */
  readonly millis: number
  readonly a: TranscriptEntry | undefined
  readonly b: TranscriptEntry | undefined
  readonly difference: 'none' | 'differs' | 'onlyA' | 'onlyB'
}

/** The exchanges that have the same number in two runs. */
export interface ComparedExchange {
  readonly number: number
  readonly a: Exchange | undefined
  readonly b: Exchange | undefined
  /** What is different first: who asks whom for what, what comes of it, or merely the times. */
  readonly difference: 'none' | 'request' | 'response' | 'times' | 'onlyA' | 'onlyB'
}

/** Two runs on one time axis. */
export interface Comparison {
  readonly rows: readonly ComparedRow[]
  /** The place of the first row that is not the same in both; `undefined` where the runs are the same. */
  readonly firstDifference: number | undefined
  readonly exchanges: readonly ComparedExchange[]
}

/** Lays two runs on one time axis, each from its own start, and tells where they differ. */
export function compareTraces(a: Trace, b: Trace): Comparison {
  const rows = mergeByTime(entriesOf(a), entriesOf(b))
  const first = rows.findIndex(({ difference }) => difference !== 'none')
  return { rows, firstDifference: first < 0 ? undefined : first, exchanges: compareExchanges(a, b) }
}

interface Placed {
  readonly millis: number
  readonly entry: TranscriptEntry
  /** All that it says, but for the times. */
  readonly said: string
}

function entriesOf(trace: Trace): readonly Placed[] {
  const startedAt = startOf(trace)
  return transcribe(trace).map((entry) => {
    const event = entry.event === undefined ? undefined : trace.events[entry.event]
    const message = event?.kind === 'delivery' ? event.message : undefined
    const { at: _, seconds: __, event: ___, ...rest } = entry
    return { millis: entry.at - startedAt, entry, said: JSON.stringify([rest, message]) }
  })
}

const startOf = (trace: Trace) => spanOf(trace)?.from ?? 0

/** Goes through both runs moment by moment. */
function mergeByTime(a: readonly Placed[], b: readonly Placed[]): readonly ComparedRow[] {
  const rows: ComparedRow[] = []
  let atA = 0
  let atB = 0
  while (atA < a.length || atB < b.length) {
    const millis = Math.min(a[atA]?.millis ?? Number.POSITIVE_INFINITY, b[atB]?.millis ?? Number.POSITIVE_INFINITY)
    const nowA = takeMoment(a, atA, millis)
    const nowB = takeMoment(b, atB, millis)
    rows.push(...alignMoment(millis, nowA, nowB))
    atA += nowA.length
    atB += nowB.length
  }
  return rows
}

function takeMoment(placed: readonly Placed[], start: number, millis: number): readonly Placed[] {
  let end = start
  while (placed[end]?.millis === millis) end += 1
  return placed.slice(start, end)
}

/** Of what happens at one moment, the same stands in one row, and so does what is of one kind but differs. */
function alignMoment(millis: number, a: readonly Placed[], b: readonly Placed[]): readonly ComparedRow[] {
  const rows: ComparedRow[] = []
  for (const place of layBeside(a.map(tell), b.map(tell))) {
    const one = place.a === undefined ? undefined : a[place.a]
    const other = place.b === undefined ? undefined : b[place.b]
    const before = rows.at(-1)
    if (one && other) rows.push({ millis, a: one.entry, b: other.entry, difference: 'none' })
    else if (one) rows.push({ millis, a: one.entry, b: undefined, difference: 'onlyA' })
    else if (other && before?.difference === 'onlyA' && before.a?.kind === other.entry.kind) {
      rows.splice(-1, 1, { ...before, b: other.entry, difference: 'differs' })
    } else if (other) rows.push({ millis, a: undefined, b: other.entry, difference: 'onlyB' })
  }
  return rows
}

const tell = ({ said }: Placed) => said

function compareExchanges(a: Trace, b: Trace): readonly ComparedExchange[] {
  const ofA = new Map(exchangesOf(a).map((exchange) => [exchange.number, exchange]))
  const ofB = new Map(exchangesOf(b).map((exchange) => [exchange.number, exchange]))
  const shift = startOf(b) - startOf(a)
  return [...new Set([...ofA.keys(), ...ofB.keys()])]
    .sort((one, other) => one - other)
    .map((number) => {
      const one = ofA.get(number)
      const other = ofB.get(number)
      return { number, a: one, b: other, difference: differenceOf(one, other, shift) }
    })
}

function differenceOf(a: Exchange | undefined, b: Exchange | undefined, shift: number): ComparedExchange['difference'] {
  if (!a) return 'onlyB'
  if (!b) return 'onlyA'
  const requests = [a, b].map(({ from, to, request }) => JSON.stringify([from, to, request.message]))
  if (requests[0] !== requests[1]) return 'request'
  const responses = [a, b].map(({ outcome, response }) => JSON.stringify([outcome, undated(response?.message)]))
  if (responses[0] !== responses[1]) return 'response'
  const times = [timesOf(a, shift), timesOf(b, 0)]
  return times[0] === times[1] ? 'none' : 'times'
}

/** The field Date says nothing but the time. */
function undated(message: NonNullable<Exchange['response']>['message'] | undefined) {
  return message && { ...message, fields: message.fields.filter(([name]) => name.toLowerCase() !== 'date') }
}

function timesOf({ request, response }: Exchange, shift: number): string {
  const moments = [request.sentAt, request.arrivedAt, response?.sentAt, response?.arrivedAt]
  return moments.map((moment) => (moment === undefined ? 'never' : moment + shift)).join()
}
