import type { QuestionKind } from '../question.ts'
import { codesInForce, inForce, kinInForce, taskAmongKin } from './kin.ts'

/** A situation is told; which code fits it most precisely? */
export const situation: QuestionKind = {
  version: 1,
  skill: 'chooseCode',
  isStrong: false,
  codes: codesInForce,
  ask(code, random) {
    if (!inForce(code)) return undefined
    const kin = kinInForce(code).map((status) => status.code)
    const task = taskAmongKin(code, kin, random, (each) => ({ said: 'code', code: each }))
    return task && { stem: [{ said: 'situation', code }], task }
  },
}
