import { isRequest } from '../../http/message.ts'
import type { Trace } from '../../lab/trace/trace.ts'
import type { TraceStep } from './steps.ts'

/** Where the first line of a picture stands. */
export const top = 30
/** How far above its line the name of a message reaches, and with it the row of its step. */
export const labelHeight = 21
/** From one message's tail to the next, and from an arrival to the answer: room for one line of text above a line. */
const messagePitch = 36
const answerPitch = 25
const waitPitch = 62
const decisionPitch = 34
/** Less high than this, a row could not be hit by a finger. */
const leastRow = 26

/**
 * How far down a time leads: a twentieth of a second is a visible slope, an hour is not twenty screens.
 * Milliseconds to units.
 */
export function compress(millis: number): number {
  return millis > 0 ? Math.min(112, 10 * Math.log2(1 + millis / 40)) : 0
}

interface Moment {
  readonly at: number
  readonly event: number
  readonly what: 'arrived' | 'sent' | 'decided'
}

/** All moments of a trace in order; at the same moment, what arrives comes before what it causes. */
function momentsOf(trace: Trace): readonly Moment[] {
  return trace.events
    .flatMap((event, index): Moment[] => {
      if (event.kind === 'decision') return [{ at: event.at, event: index, what: 'decided' }]
      const sent: Moment = { at: event.sentAt, event: index, what: 'sent' }
      return event.arrivedAt === undefined ? [sent] : [sent, { at: event.arrivedAt, event: index, what: 'arrived' }]
    })
    .sort((a, b) => a.at - b.at || a.event - b.event)
}

/** Where a wait begins and ends, and where its row begins, which comes after that of what happened meanwhile. */
export interface WaitPlace {
  readonly fromY: number
  readonly toY: number
  readonly rowY: number
}

export interface Places {
  /** Where each event begins, by its place in the trace. */
  readonly y: ReadonlyMap<number, number>
  readonly arrivedY: ReadonlyMap<number, number>
  /** Waits by who waits and the moment the wait ends. */
  readonly waits: ReadonlyMap<string, WaitPlace>
  readonly activities: readonly { readonly by: string; readonly fromY: number; readonly toY: number }[]
  readonly height: number
}

/** Goes through the moments of a trace once and puts each as far down as its time and the text beside it ask for. */
export function placeMoments(trace: Trace, steps: readonly TraceStep[]): Places {
  const idle = steps.filter((step) => step.kind === 'wait')
  const waitStarts = new Map(idle.map(({ by, from, to }) => [`${by} ${to}`, `${by} ${from}`]))
  const shown = new Set(steps.filter((step) => step.kind === 'decision').map(({ event }) => event))
  const y = new Map<number, number>()
  const arrivedY = new Map<number, number>()
  const waits = new Map<string, WaitPlace>()
  const activities: { by: string; fromY: number; toY: number }[] = []
  const lastTouch = new Map<string, number>()
  // Whoever stops waiting for an answer does so by a decision, which touches no message.
  const reached = new Map<string, number>()
  const received = new Map<number, number>()
  let now: number | undefined
  let lastSentY = Number.NEGATIVE_INFINITY
  let lastRowY = Number.NEGATIVE_INFINITY
  let pen = top

  /** Moves the pen down to where a row of its own begins above it. */
  function place(index: number, by: string, ...leasts: readonly number[]) {
    pen = Math.max(pen, lastRowY + leastRow + labelHeight, ...leasts)
    lastRowY = pen - labelHeight
    y.set(index, pen)
    lastTouch.set(by, pen)
  }

  for (const { at, event: index, what } of momentsOf(trace)) {
    const event = trace.events[index]
    if (!event) continue
    pen += compress(at - (now ?? at))
    now = at
    if (event.kind === 'decision') {
      if (shown.has(index)) place(index, event.by, (lastTouch.get(event.by) ?? top) + decisionPitch)
      else y.set(index, pen)
      reached.set(`${event.by} ${at}`, pen)
      continue
    }
    const asks = isRequest(event.message)
    if (what === 'arrived') {
      arrivedY.set(index, pen)
      lastTouch.set(event.to, pen)
      reached.set(`${event.to} ${at}`, pen)
      if (asks) received.set(event.exchange, pen)
      continue
    }
    const touched = lastTouch.get(event.from) ?? Number.NEGATIVE_INFINITY
    const wait = `${event.from} ${at}`
    const waitStart = waits.has(wait) ? undefined : waitStarts.get(wait)
    if (waitStart !== undefined) {
      const fromY = reached.get(waitStart) ?? touched
      const rowY = Math.max(fromY + 2, lastRowY + leastRow)
      lastRowY = rowY
      place(index, event.from, lastSentY + messagePitch, fromY + waitPitch)
      waits.set(wait, { fromY, toY: pen, rowY })
    } else {
      place(index, event.from, lastSentY + messagePitch, touched + answerPitch)
    }
    const since = received.get(event.exchange)
    if (since !== undefined && !asks) activities.push({ by: event.from, fromY: since, toY: pen })
    lastSentY = pen
  }
  return { y, arrivedY, waits, activities, height: pen }
}
