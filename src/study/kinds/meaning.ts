import type { QuestionKind } from '../question.ts'
import { codesInForce, inForce, kinInForce, taskAmongKin } from './kin.ts'

/** A code is shown; which of these says what it means? */
export const meaning: QuestionKind = {
  version: 1,
  skill: 'recallMeaning',
  isStrong: false,
  codes: codesInForce,
  ask(code, random) {
    if (!inForce(code)) return undefined
    const kin = kinInForce(code).map((status) => status.code)
    const task = taskAmongKin(code, kin, random, (each) => ({ said: 'gist', code: each }))
    return task && { stem: [{ said: 'code', code }], task }
  },
}
