import { expect, test } from 'vitest'
import { isRequest } from '../../http/message.ts'
import { serve } from '../../lab/origin/serve.ts'
import { familyNames, familyOf } from '../../lab/stated/exchanges.ts'
import { millisOf } from '../../lab/witness/situation.ts'
import { makeQuestion } from '../ask.ts'
import { predict, predictable } from './predict.ts'

const exchanges = familyNames.flatMap((name) => {
  const family = familyOf(name)
  return family ? predictable(family) : []
})
const questions = Array.from({ length: 1_000 }, (_, seed) => makeQuestion('predict', seed))

test('no code is right in more than fifteen of a hundred questions', () => {
  for (const code of predict.codes) {
    const share = questions.filter(({ task }) => task.form === 'code' && task.right.includes(code)).length
    expect(share / questions.length, `${code}`).toBeLessThanOrEqual(0.15)
  }
})

test('the message that ends the reasons has the code that is right', () => {
  for (const { task, id } of questions) {
    if (task.form !== 'code') throw new Error(id)
    const because = task.reasons.at(-1)?.because
    if (because?.said !== 'message' || isRequest(because.message)) throw new Error(id)
    expect([because.message.status], id).toEqual(task.right)
  }
})

test('a refusal leaves the site so that the same request is refused alike', () => {
  const refusals = exchanges.filter(({ code }) => code >= 400)
  expect(refusals.length).toBeGreaterThan(300)
  for (const { answered, request, stated } of refusals) {
    const at = millisOf(stated.seconds)
    expect(serve(answered.site, request, at).response?.status, `${stated.id} ${request.method} ${request.target}`).toBe(
      answered.response.status,
    )
  }
})
