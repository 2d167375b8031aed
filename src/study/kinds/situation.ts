import type { QuestionKind } from '../question.ts'
import { inForce, kinInForce } from './kin.ts'

/** A situation is told; which code fits it most precisely? */
export const situation: QuestionKind = {
  version: 1,
  offer(code) {
    if (!inForce(code)) return undefined
    return { right: { code }, distractors: kinInForce(code).map((kin) => ({ code: kin.code })) }
  },
}
