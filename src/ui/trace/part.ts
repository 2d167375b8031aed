import type { TraceLayout } from './geometry.ts'

/** A stretch of a list or a picture: `from` is in it, `to` is the first that is not. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Up to so many steps a trace is drawn whole: all of it can be read, searched and printed at once. */
export const mostDrawnWhole = 400

const pageSize = 50

/** How many steps one turns to with a button. */
export const stepsOfAPage = pageSize

/** Gives which steps to list around a place: all of a short trace, of a long one the page of the place and its neighbours. */
export function listedAround(place: number, steps: number): Span {
  if (steps <= mostDrawnWhole) return { from: 0, to: steps }
  const page = Math.floor(Math.min(Math.max(0, place), steps - 1) / pageSize)
  return { from: Math.max(0, (page - 1) * pageSize), to: Math.min(steps, (page + 2) * pageSize) }
}

/** More than the tallest box shows, so that a strip and its neighbours always fill it. */
const stripHeight = 700

/** Gives the strip of a picture that a distance from its top lies in, counted from 0. */
export function stripAt(y: number): number {
  return Math.max(0, Math.floor(y / stripHeight))
}

/** Gives what of a layout has to be drawn so that the given strips and their neighbours can be seen. */
export function drawnAround(layout: TraceLayout, strips: readonly number[]): TraceLayout {
  if (layout.rows.length <= mostDrawnWhole) return layout
  const spans = strips.map((strip): Span => ({ from: (strip - 1) * stripHeight, to: (strip + 2) * stripHeight }))
  const isIn = (top: number, bottom: number = top) => spans.some(({ from, to }) => top < to && bottom >= from)
  return {
    ...layout,
    arrows: layout.arrows.filter(({ sentY, arrivedY }) => isIn(sentY, arrivedY)),
    gaps: layout.gaps.filter(({ fromY, toY }) => isIn(fromY, toY)),
    marks: layout.marks.filter(({ y }) => isIn(y)),
    conclusions: layout.conclusions.filter(({ y }) => isIn(y)),
    activities: layout.activities.filter(({ fromY, toY }) => isIn(fromY, toY)),
    times: layout.times.filter(({ y }) => isIn(y)),
    rows: layout.rows.filter(({ y, height }) => isIn(y, y + height)),
  }
}
