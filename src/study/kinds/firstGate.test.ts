import { expect, test } from 'vitest'
import type { Request } from '../../http/message.ts'
import { answerAt } from '../../lab/counterfactual.ts'
import { createSite } from '../../lab/origin/site.ts'
import { createRandom } from '../../lab/random.ts'
import { changeRequest } from '../../lab/requestChange.ts'
import { familyCodes } from '../../lab/stated/familyCodes.ts'
import type { StatedSite } from '../../lab/stated/statedSite.ts'
import { millisOf } from '../../lab/witness/situation.ts'
import { drawFaulty, firstGate, offered } from './firstGate.ts'

const faulty = firstGate.codes.flatMap((code) =>
  Array.from({ length: 20 }, (_, seed) => drawFaulty(code, createRandom(seed)) ?? []).flat(),
)

/** Plays the history of a site anew and sends it one request. */
function ask({ options, history = [], seconds }: StatedSite, request: Request): number | undefined {
  let site = createSite(options)
  for (const step of history) site = answerAt(site, step.request, millisOf(step.seconds))?.site ?? site
  return answerAt(site, request, millisOf(seconds))?.response.status
}

test('each fault by itself gets its own code, and without any the request succeeds', () => {
  expect(faulty.length).toBe(firstGate.codes.length * 20)
  for (const { stated, sound, faults } of faulty) {
    expect(ask(stated, sound.request)).toBe(sound.code)
    expect(String(sound.code)).toMatch(/^2/)
    for (const { change, code } of faults) expect(ask(stated, changeRequest(sound.request, [change]))).toBe(code)
  }
})

test('with all faults at once the site answers what is right, which is one of three codes', () => {
  for (const one of faulty) {
    const { stated, sound, faults, code } = one
    const together = faults.map(({ change }) => change)
    expect(ask(stated, changeRequest(sound.request, together))).toBe(code)
    expect(offered(one)).toHaveLength(3)
    expect(offered(one)).toContain(code)
  }
})

test('no two checks meet, and none meets the content without a condition between them, so that HTTP decides', () => {
  for (const { faults, code } of faulty) {
    const checks = faults.filter(({ turn }) => turn === 'check')
    const hasContent = faults.some(({ turn }) => turn === 'content')
    expect(checks.length).toBeLessThanOrEqual(1)
    for (const check of checks) expect(code).toBe(check.code)
    if (hasContent) expect(faults.some(({ turn, code: own }) => turn === 'condition' && own === 412)).toBe(true)
  }
})

test('the codes are those that any seed finds', () => {
  const all = [...new Set([...Object.values(familyCodes).flat(), 301, 307, 404, 410])]
  const others = all.filter((code) => ![...firstGate.codes, 431, 501].includes(code))
  for (const code of others) {
    for (let seed = 0; seed < 3; seed += 1) expect(drawFaulty(code, createRandom(seed)), `${code}`).toBeUndefined()
  }
})
