import { type Playhead, pause, play, seek } from './playhead.ts'

/** What of a key press decides whether the player takes it. */
export interface KeyPress {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly target: EventTarget
}

/**
 * Returns what a key does to the playhead, or `undefined` where it is none of the player's: keys belong to an input or
 * a select that has the focus, and the space bar to a button or link.
 */
export function moveByKey(press: KeyPress, steps: number): ((playhead: Playhead) => Playhead) | undefined {
  const { key, target } = press
  if (press.altKey || press.ctrlKey || press.metaKey || !(target instanceof Element)) return undefined
  if (target.closest('input, select, textarea, [contenteditable]')) return undefined
  switch (key) {
    case 'ArrowRight':
      return (before) => seek(before, before.position + 1, steps)
    case 'ArrowLeft':
      return (before) => seek(before, before.position - 1, steps)
    case 'Home':
      return (before) => seek(before, 0, steps)
    case 'End':
      return (before) => seek(before, steps, steps)
    case ' ':
      if (target.closest('button, a, summary')) return undefined
      return (before) => (before.playing ? pause(before) : play(before, steps))
    default:
      return undefined
  }
}
