import { confidences } from '../../study/review/event.ts'
import { skillIds } from '../../study/skill.ts'
import type { AnswerDraft } from './store.ts'

const codes = [200, 202, 303, 400, 403, 404, 409, 412, 428, 503] as const

/** Returns an answer for trying out what is kept; each number from 0 has one of its own. */
export function fakeAnswer(number: number): AnswerDraft {
  const code = codes[number % codes.length] ?? 409
  const other = codes[(number * 7 + 3) % codes.length] ?? 412
  const isRight = number % 3 !== 0 || other === code
  return {
    kind: 'situation',
    version: 2,
    seed: number,
    skill: skillIds[number % skillIds.length] ?? 'chooseCode',
    isStrong: number % 2 === 0,
    marks: [{ code, isRight, ...(!isRight && { saidCode: other }) }],
    options: [`${code}`, `${other}`, '418'],
    given: [`${isRight ? code : other}`],
    isRight,
    confidence: confidences[number % confidences.length] ?? 'guess',
    tookMillis: 1000 + number,
  }
}
