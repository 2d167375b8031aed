import type { Mission, Play } from './mission.ts'
import { createStage } from './stage.ts'

/** The choices that are replayed at most. */
export const maximumChoices = 40

/**
 * Plays a mission from its start by doing what was chosen; the same choices always come to the same. The first id that
 * is no choice at its point is dropped with all that follow.
 */
export function play(mission: Mission, made: readonly string[]): Play {
  const stage = createStage(mission)
  const done: string[] = []
  const moments = [stage.moment()]
  for (;;) {
    const moment = moments.at(-1) ?? stage.moment()
    const verdict = mission.judge(moment, done)
    const choices = verdict.kind === 'open' ? mission.choices(moment, done) : []
    const id = done.length < maximumChoices ? made[done.length] : undefined
    const choice = choices.find((one) => one.id === id)
    if (!choice) return { made: done, moments, choices, verdict }
    stage.act(choice.act)
    done.push(choice.id)
    moments.push(stage.moment())
  }
}
