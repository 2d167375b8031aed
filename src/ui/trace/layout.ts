import { isRequest } from '../../http/message.ts'
import type { Delivery, Participant, Trace } from '../../lab/trace/trace.ts'
import { messageLabel, shortenLabel } from './messageLabel.ts'
import { stepsOf, type TraceStep } from './steps.ts'

/** Across, everything is a percentage of the width; down, a unit is a sixteenth of a rem, so that text may grow. */
export interface Lifeline {
  readonly participant: Participant
  readonly x: number
}

export interface Arrow {
  readonly step: number
  readonly label: string
  /** For narrow screens. */
  readonly shortLabel: string
  /** The status code of a response; `undefined` for a request. */
  readonly status: number | undefined
  readonly fromX: number
  /** Where it arrives, or where it was lost: half way. */
  readonly toX: number
  readonly sentY: number
  readonly arrivedY: number
  readonly lost: boolean
}

/** A time in which a participant waited, drawn along its lifeline. */
export interface Gap {
  readonly step: number
  readonly x: number
  readonly fromY: number
  readonly toY: number
  readonly millis: number
}

/** A place on a lifeline where decisions were taken; a click on it leads to the step they led to. */
export interface DecisionMark {
  readonly step: number
  readonly x: number
  readonly y: number
  readonly count: number
}

/** A time in which a participant dealt with a request. */
export interface Activity {
  readonly x: number
  readonly fromY: number
  readonly toY: number
}

export interface TimeLabel {
  readonly step: number
  readonly y: number
  /** Milliseconds since the trace began. */
  readonly elapsedMillis: number
}

/** The strip of the picture that belongs to a step: rows touch, none overlaps another. */
export interface Row {
  readonly step: number
  readonly y: number
  readonly height: number
}

export interface TraceLayout {
  readonly height: number
  readonly lifelines: readonly Lifeline[]
  readonly arrows: readonly Arrow[]
  readonly gaps: readonly Gap[]
  readonly marks: readonly DecisionMark[]
  readonly activities: readonly Activity[]
  readonly times: readonly TimeLabel[]
  readonly rows: readonly Row[]
}

const firstX = 21
const lastX = 93
const top = 30
const bottom = 18
/** From one message's tail to the next, and from an arrival to the answer: room for one line of text above a line. */
const messagePitch = 36
const answerPitch = 25
const waitPitch = 62
const decisionPitch = 34
const labelHeight = 21
const longestLabel = 64
const longestShortLabel = 25

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

/** Turns a trace into finished geometry; the cost grows with the number of events. */
export function layoutTrace(trace: Trace, steps: readonly TraceStep[] = stepsOf(trace)): TraceLayout {
  const lifelines = trace.participants.map((participant, index, { length }) => ({
    participant,
    x: length === 1 ? 50 : firstX + ((lastX - firstX) * index) / (length - 1),
  }))
  const xOf = new Map(lifelines.map(({ participant, x }) => [participant.id, x]))
  const places = placeMoments(trace, steps)
  const at = (id: string) => xOf.get(id) ?? lastX
  const startedAt = steps.reduce((first, { from }) => Math.min(first, from), Number.POSITIVE_INFINITY)

  const arrows: Arrow[] = []
  const gaps: Gap[] = []
  const times: TimeLabel[] = []
  const tops: { readonly step: number; readonly y: number }[] = []
  steps.forEach((step, index) => {
    if (step.kind === 'wait') {
      const fromY = places.idleFrom.get(`${step.by} ${step.to}`) ?? top
      const toY = places.idleTo.get(`${step.by} ${step.to}`) ?? fromY
      gaps.push({ step: index, x: at(step.by), fromY, toY, millis: step.to - step.from })
      tops.push({ step: index, y: fromY + 2 })
      return
    }
    const y = places.y.get(step.event) ?? top
    tops.push({ step: index, y: y - labelHeight })
    times.push({ step: index, y, elapsedMillis: step.from - startedAt })
    if (step.kind === 'message') arrows.push(drawArrow(step.delivery, index, y, places.arrivedY.get(step.event)))
  })

  function drawArrow(delivery: Delivery, step: number, sentY: number, arrivedY: number | undefined): Arrow {
    const label = shortenLabel(messageLabel(delivery.message), longestLabel)
    const fromX = at(delivery.from)
    const lost = arrivedY === undefined
    return {
      step,
      label,
      shortLabel: shortenLabel(label, longestShortLabel),
      status: isRequest(delivery.message) ? undefined : delivery.message.status,
      fromX,
      toX: lost ? (fromX + at(delivery.to)) / 2 : at(delivery.to),
      sentY,
      arrivedY: arrivedY ?? sentY + compress(50),
      lost,
    }
  }

  const height = places.height + bottom
  return {
    height,
    lifelines,
    arrows,
    gaps,
    marks: markDecisions(trace, steps, places, at),
    activities: places.activities.map(({ by, fromY, toY }) => ({ x: at(by), fromY, toY })),
    times,
    rows: rowsOf(tops, height),
  }
}

function rowsOf(tops: readonly { readonly step: number; readonly y: number }[], height: number): readonly Row[] {
  const sorted = tops.toSorted((a, b) => a.y - b.y)
  return sorted.map(({ step, y }, index) => ({ step, y, height: (sorted[index + 1]?.y ?? height) - y }))
}

interface Places {
  /** Where each event begins, by its place in the trace. */
  readonly y: ReadonlyMap<number, number>
  readonly arrivedY: ReadonlyMap<number, number>
  /** Where a wait begins and ends, by who waits and the moment it ends. */
  readonly idleFrom: ReadonlyMap<string, number>
  readonly idleTo: ReadonlyMap<string, number>
  readonly activities: readonly { readonly by: string; readonly fromY: number; readonly toY: number }[]
  readonly height: number
}

function placeMoments(trace: Trace, steps: readonly TraceStep[]): Places {
  const waitEnds = new Set(steps.filter((step) => step.kind === 'wait').map((step) => `${step.by} ${step.to}`))
  const shown = new Set(steps.filter((step) => step.kind === 'decision').map(({ event }) => event))
  const y = new Map<number, number>()
  const arrivedY = new Map<number, number>()
  const idleFrom = new Map<string, number>()
  const idleTo = new Map<string, number>()
  const activities: { by: string; fromY: number; toY: number }[] = []
  const lastTouch = new Map<string, number>()
  const received = new Map<number, number>()
  let now: number | undefined
  let lastSentY = Number.NEGATIVE_INFINITY
  let pen = top
  for (const { at, event: index, what } of momentsOf(trace)) {
    const event = trace.events[index]
    if (!event) continue
    pen += compress(at - (now ?? at))
    now = at
    if (event.kind === 'decision') {
      if (shown.has(index)) pen = Math.max(pen, (lastTouch.get(event.by) ?? top) + decisionPitch)
      y.set(index, pen)
      if (shown.has(index)) lastTouch.set(event.by, pen)
      continue
    }
    if (what === 'arrived') {
      arrivedY.set(index, pen)
      lastTouch.set(event.to, pen)
      if (isRequest(event.message)) received.set(event.exchange, pen)
      continue
    }
    const touched = lastTouch.get(event.from) ?? Number.NEGATIVE_INFINITY
    const wait = `${event.from} ${at}`
    const ownPitch = waitEnds.has(wait) && !idleFrom.has(wait) ? waitPitch : answerPitch
    pen = Math.max(pen, lastSentY + messagePitch, touched + ownPitch)
    if (ownPitch === waitPitch) {
      idleFrom.set(wait, touched)
      idleTo.set(wait, pen)
    }
    const since = received.get(event.exchange)
    if (since !== undefined && !isRequest(event.message)) activities.push({ by: event.from, fromY: since, toY: pen })
    y.set(index, pen)
    lastTouch.set(event.from, pen)
    lastSentY = pen
  }
  return { y, arrivedY, idleFrom, idleTo, activities, height: pen }
}

/** One mark for all decisions that a participant took at the same moment in the same exchange. */
function markDecisions(
  trace: Trace,
  steps: readonly TraceStep[],
  places: Places,
  at: (id: string) => number,
): readonly DecisionMark[] {
  const stepOf = new Map<unknown, number>()
  steps.forEach(({ decisions }, index) => {
    for (const decision of decisions) if (!stepOf.has(decision)) stepOf.set(decision, index)
  })
  const marks = new Map<string, DecisionMark>()
  trace.events.forEach((event, index) => {
    if (event.kind !== 'decision') return
    const key = `${event.by} ${event.at} ${event.exchange}`
    const known = marks.get(key)
    const y = known?.y ?? (places.y.get(index) ?? top) + 12
    marks.set(key, { step: known?.step ?? stepOf.get(event) ?? 0, x: at(event.by), y, count: (known?.count ?? 0) + 1 })
  })
  return [...marks.values()]
}
