import { createRandom } from '../../lab/random.ts'
import { type AnswerEvent, confidences } from './event.ts'
import { makeEventId } from './eventId.ts'
import { dayMillis } from './learnerDay.ts'

/** The writer of the examples. */
export const exampleWriter = 'TESTTESTTEST'

/** Noon in UTC on the first day of the examples, 2026-03-02; milliseconds since the Unix epoch. */
export const exampleStart = Date.UTC(2026, 2, 2, 12)

/** Makes an answer for tests and measurements: right and fairly sure, about 409, unless said otherwise. */
export function exampleAnswer(fields: Partial<AnswerEvent> = {}): AnswerEvent {
  const { at = exampleStart, isRight = true } = fields
  return {
    type: 'answer',
    id: makeEventId(at, exampleWriter, ''),
    at,
    zoneMinutes: 0,
    kind: 'situation',
    version: 1,
    seed: 1,
    skill: 'chooseCode',
    isStrong: false,
    marks: [{ code: 409, isRight, ...(!isRight && { saidCode: 412 }) }],
    options: ['409', '412', '428'],
    given: [isRight ? '409' : '412'],
    isRight,
    confidence: 'fairlySure',
    tookMillis: 4000,
    ...fields,
  }
}

/** Makes a log of somebody who answers 40 questions a day, about 40 codes and two skills, most of them right. */
export function exampleLog(count: number, seed = 1): readonly AnswerEvent[] {
  const random = createRandom(seed)
  const perDay = 40
  let id = ''
  return Array.from({ length: count }, (_, index) => {
    const at = exampleStart + Math.floor(index / perDay) * dayMillis + (index % perDay) * 15_000
    id = makeEventId(at, exampleWriter, id)
    const code = 400 + Math.floor(random() * 40)
    const isRight = random() < 0.85
    return exampleAnswer({
      id,
      at,
      zoneMinutes: 60,
      isRight,
      skill: random() < 0.5 ? 'chooseCode' : 'recallCode',
      isStrong: random() < 0.5,
      marks: [{ code, isRight, ...(!isRight && { saidCode: 400 + Math.floor(random() * 40) }) }],
      confidence: confidences[Math.floor(random() * confidences.length)] ?? 'guess',
      tookMillis: Math.round(2000 + random() * 8000),
    })
  })
}
