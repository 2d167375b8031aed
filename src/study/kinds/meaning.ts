import type { QuestionKind } from '../question.ts'
import { inForce, kinInForce } from './kin.ts'

/** A code is shown; which of these says what it means? */
export const meaning: QuestionKind = {
  version: 1,
  offer(code) {
    if (!inForce(code)) return undefined
    return { right: { code }, distractors: kinInForce(code).map((kin) => ({ code: kin.code })) }
  },
}
