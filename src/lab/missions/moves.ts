import type { Response } from '../../http/message.ts'
import type { Choice, Mission, Play } from './mission.ts'

/** A choice that was made, and the answer that came of it; none came to a wait, or to what was lost. */
export interface MissionMove {
  readonly choice: Choice
  readonly answer: Response | undefined
}

/** Lists the choices that led through a play, each with what it came to. */
export function movesOf(mission: Mission, { made, moments }: Play): readonly MissionMove[] {
  return made.flatMap((id, index) => {
    const before = moments[index]
    const after = moments[index + 1]
    const choice = before && mission.choices(before, made.slice(0, index)).find((one) => one.id === id)
    if (!choice) return []
    return [{ choice, answer: after?.last === before.last ? undefined : after?.last }]
  })
}
