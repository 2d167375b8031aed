/** How many times faster than its compressed time a trace can be played. */
export const speeds = [0.5, 1, 2, 4] as const

export type Speed = (typeof speeds)[number]

/** Where we are in a trace: the first `position` of its steps have happened, the last of these is the current one. */
export interface Playhead {
  readonly position: number
  readonly playing: boolean
  readonly speed: Speed
  /** Milliseconds played since the current step was reached. */
  readonly sinceStep: number
}

/** A playhead at rest. */
export function restingAt(position: number): Playhead {
  return { position, playing: false, speed: 1, sinceStep: 0 }
}

/** Moves to a position, which is kept between 0 and the number of steps, and stops playing; nonsense moves nothing. */
export function seek(playhead: Playhead, position: number, steps: number): Playhead {
  const wanted = Number.isNaN(position) ? playhead.position : Math.trunc(position)
  return { ...playhead, position: Math.min(Math.max(0, wanted), steps), playing: false, sinceStep: 0 }
}

/** Plays on; from the end, from the start again. */
export function play(playhead: Playhead, steps: number): Playhead {
  if (steps === 0) return playhead
  return { ...playhead, position: playhead.position >= steps ? 0 : playhead.position, playing: true, sinceStep: 0 }
}

/** Stops where it is. */
export function pause(playhead: Playhead): Playhead {
  return { ...playhead, playing: false, sinceStep: 0 }
}

/** Keeps the place when the trace has become another one with so many steps: the same step, or the last there is. */
export function clampTo(playhead: Playhead, steps: number): Playhead {
  if (playhead.position <= steps) return playhead
  return { ...playhead, position: steps, playing: false, sinceStep: 0 }
}

/** A frame that comes after a longer break, such as a tab in the background, counts as this many milliseconds. */
const longestFrame = 250

/**
 * Lets elapsed milliseconds pass while playing. `delays` has for each step how long it lets itself be waited for, in
 * milliseconds at speed 1. At the last step it stops.
 */
export function tick(playhead: Playhead, elapsedMillis: number, delays: readonly number[]): Playhead {
  if (!playhead.playing) return playhead
  let { position } = playhead
  let sinceStep = playhead.sinceStep + Math.min(Math.max(0, elapsedMillis), longestFrame) * playhead.speed
  for (;;) {
    const delay = delays[position]
    if (delay === undefined) return { ...playhead, position: delays.length, playing: false, sinceStep: 0 }
    if (sinceStep < delay) return { ...playhead, position, sinceStep }
    sinceStep -= delay
    position += 1
  }
}

/**
 * Returns how long each step lets itself be waited for, in milliseconds, so that a wait of a minute is felt to be longer
 * than one of a second, and no message goes by unread.
 */
export function stepDelays(starts: readonly number[]): readonly number[] {
  return starts.map((start, index) => {
    const millis = Math.max(0, start - (starts[index - 1] ?? start))
    return Math.round(Math.min(2200, 700 + 300 * Math.log10(1 + millis / 100)))
  })
}
