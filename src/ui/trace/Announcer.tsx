import { useState } from 'react'
import { announce, quietAt } from './announcements.ts'

interface Props {
  readonly position: number
  readonly playing: boolean
  /** What to say at each position, the start included. */
  readonly sentences: readonly string[]
}

/** The one polite live region of a player, there from the start and silent until something moves. */
export function Announcer({ position, playing, sentences }: Props) {
  const [state, setState] = useState(() => quietAt(position))
  // React draws again at once with the new state, before anything of the old reaches the screen.
  if (state.position !== position || state.playing !== playing) setState(announce(state, position, playing, sentences))
  return (
    <div className="visually-hidden" aria-live="polite">
      {state.said.map((sentence, index) => (
        <p key={`${state.batch}:${index}`}>{sentence.replaceAll('`', '')}</p>
      ))}
    </div>
  )
}
