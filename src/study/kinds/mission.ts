import { findStatus } from '../../http/status/statuses.ts'
import { findMission } from '../../lab/missions/missions.ts'
import { play } from '../../lab/missions/play.ts'
import { drawOne } from '../draw.ts'
import type { Given, Judgement, Part, Question, QuestionKind, Said } from '../question.ts'
import { missionCodes } from './missionCodes.ts'

/** A mission of the lab is played; a way to its end is the answer. */
export const mission: QuestionKind = {
  version: 1,
  skill: 'nextAction',
  isStrong: true,
  codes: [...new Set(missionCodes.flatMap(({ codes }) => codes))].sort((a, b) => a - b),
  ask(code, random) {
    const drawn = drawOne(
      missionCodes.filter(({ codes }) => codes.includes(code)),
      random,
    )
    return drawn && { stem: [], task: { form: 'mission', mission: drawn.mission } }
  },
  judge: judgePlay,
}

/** Tells what the choices came to and, where the goal was not reached, a way that reaches it. */
function judgePlay({ task, code }: Question, given: Given): Judgement {
  const found = task.form === 'mission' ? findMission(task.mission) : undefined
  if (!found) return { isRight: false, parts: [] }
  const words = (text: string): Said => ({ said: 'mission', mission: found.id, text })
  const spec = findStatus(code)?.spec
  const { verdict } = play(found, given)
  const isRight = verdict.kind === 'solved'
  const solved = { because: words('solved'), spec }
  const played = { shown: words('goal'), given: true, fits: isRight, isRight }
  const way: Part = { key: 'way', shown: words('hints.3'), given: false, fits: true, isRight: false, reasons: [solved] }
  switch (verdict.kind) {
    case 'solved':
      return { isRight, parts: [{ ...played, key: 'solved', reasons: [solved] }] }
    case 'failed': {
      const { reason } = verdict
      return {
        isRight,
        parts: [{ ...played, key: reason, reasons: [{ because: words(`reasons.${reason}`), spec }] }, way],
      }
    }
    case 'open': {
      const because: Said = { said: 'text', key: 'mission.open' }
      return { isRight, parts: [{ ...played, key: 'open', reasons: [{ because, spec }] }, way] }
    }
  }
}
