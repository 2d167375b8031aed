import { useCallback, useEffect, useState } from 'react'
import { clampTo, type Playhead, restingAt, tick } from './playhead.ts'

/** Keeps a playhead over steps with these delays and lets it move with the screen's own frames while it plays. */
export function usePlayhead(
  delays: readonly number[],
  start: number,
): readonly [Playhead, (change: (playhead: Playhead) => Playhead) => void] {
  const [stored, setStored] = useState(() => restingAt(start))
  const playhead = clampTo(stored, delays.length)
  const { playing } = playhead

  useEffect(() => {
    if (!playing) return
    let running = playhead
    let before: number | undefined
    let request = requestAnimationFrame(function next(now) {
      const after = tick(running, now - (before ?? now), delays)
      before = now
      const isNews = after.position !== running.position || !after.playing
      running = after
      if (isNews) setStored(after)
      else request = requestAnimationFrame(next)
    })
    return () => cancelAnimationFrame(request)
  }, [playing, playhead, delays])

  const { length } = delays
  const move = useCallback(
    (change: (playhead: Playhead) => Playhead) => setStored((before) => change(clampTo(before, length))),
    [length],
  )
  return [playhead, move]
}
