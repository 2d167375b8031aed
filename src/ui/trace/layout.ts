import { isRequest } from '../../http/message.ts'
import type { Delivery, Trace } from '../../lab/trace/trace.ts'
import type { Arrow, Conclusion, DecisionMark, Gap, Row, TimeLabel, TraceLayout } from './geometry.ts'
import { messageLabel, shortenLabel } from './messageLabel.ts'
import { compress, labelHeight, type Places, placeMoments, top } from './placing.ts'
import { stepsOf, type TraceStep } from './steps.ts'

const firstX = 21
const lastX = 93
const bottom = 18
const longestLabel = 64
const longestShortLabel = 25

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
  const conclusions: Conclusion[] = []
  const times: TimeLabel[] = []
  const tops: { readonly step: number; readonly y: number }[] = []
  steps.forEach((step, index) => {
    if (step.kind === 'wait') {
      const { fromY, toY, rowY } = places.waits.get(`${step.by} ${step.to}`) ?? { fromY: top, toY: top, rowY: top }
      const labelY = (rowY + toY - labelHeight) / 2
      gaps.push({ step: index, x: at(step.by), fromY, toY, labelY, millis: step.to - step.from })
      tops.push({ step: index, y: rowY })
      return
    }
    const y = places.y.get(step.event) ?? top
    tops.push({ step: index, y: y - labelHeight })
    times.push({ step: index, y, elapsedMillis: step.from - startedAt })
    if (step.kind === 'decision') conclusions.push({ step: index, x: at(step.decision.by), y })
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
    conclusions,
    activities: places.activities.map(({ by, fromY, toY }) => ({ x: at(by), fromY, toY })),
    times,
    rows: rowsOf(tops, height),
  }
}

function rowsOf(tops: readonly { readonly step: number; readonly y: number }[], height: number): readonly Row[] {
  const sorted = tops.toSorted((a, b) => a.y - b.y)
  return sorted.map(({ step, y }, index) => ({ step, y, height: (sorted[index + 1]?.y ?? height) - y }))
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
  const shown = new Set(steps.map((step) => (step.kind === 'decision' ? step.decision : undefined)))
  const marks = new Map<string, DecisionMark>()
  trace.events.forEach((event, index) => {
    if (event.kind !== 'decision') return
    const key = `${event.by} ${event.at} ${event.exchange}`
    const known = marks.get(key)
    const y = known?.y ?? (places.y.get(index) ?? top) + (shown.has(event) ? 0 : 12)
    marks.set(key, {
      event: known?.event ?? index,
      step: known?.step ?? stepOf.get(event) ?? 0,
      x: at(event.by),
      y,
      count: (known?.count ?? 0) + 1,
    })
  })
  return [...marks.values()]
}
