import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AccessSetting, accessMatrix } from './accessMatrix.ts'
import { type Approach, approaches, type Caller, callers, type Thing, things } from './accessQuestions.ts'
import { type Action, actions, defaultPolicy, ownerActions, type Policy, roles } from './origin/policy.ts'

const day = Date.UTC(2026, 0, 1)
const at = (hour: number) => day + hour * 3_600_000
const open: AccessSetting = { policy: defaultPolicy, hide: false, at: at(10) }

const statusOf = (setting: AccessSetting, caller: Caller, thing: Thing, approach: Approach) =>
  accessMatrix(setting).find((cell) => cell.caller === caller && cell.thing === thing && cell.approach === approach)
    ?.response.status

/** What the answer has to be, reckoned without the lab. */
function expectedStatus({ policy, hide, at: millis }: AccessSetting, caller: Caller, thing: Thing, approach: Approach) {
  if (thing === 'reports' && approach !== 'read') return 405
  if (caller === 'nobody') return 401
  if (thing === 'missing') return 404
  const action: Action = thing === 'reports' ? 'list' : approach
  const isOwner = (thing === 'report1' && caller === 'editor') || (thing === 'report2' && caller === 'author')
  const may = policy.roles[caller].includes(action) || (isOwner && policy.owner.includes(action))
  if (!may) return hide ? 404 : 403
  const hour = new Date(millis).getUTCHours()
  if (policy.hours && (hour < policy.hours.from || hour >= policy.hours.to)) return 403
  return approach === 'remove' ? 204 : 200
}

const setOf = (all: readonly Action[]) => fc.subarray([...all])
const anyPolicy: fc.Arbitrary<Policy> = fc.record(
  {
    roles: fc.record({ reader: setOf(actions), author: setOf(actions), editor: setOf(actions), admin: setOf(actions) }),
    owner: setOf(ownerActions),
    hours: fc.constant({ from: 8, to: 18 }),
  },
  { requiredKeys: ['roles', 'owner'] },
)
const anySetting = fc.record({ policy: anyPolicy, hide: fc.boolean(), at: fc.nat(23).map(at) })

test('every cell is what the policy says, whatever the policy, the hour and whether the site hides', () => {
  fc.assert(
    fc.property(anySetting, (setting) => {
      const cells = accessMatrix(setting)
      expect(cells).toHaveLength(things.length * approaches.length * callers.length)
      for (const { caller, thing, approach, response } of cells) {
        const expected = expectedStatus(setting, caller, thing, approach)
        expect([caller, thing, approach, response.status]).toEqual([caller, thing, approach, expected])
      }
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['nobody', 'reports', 'read', 'authenticated.missing'],
  ['reader', 'reports', 'read', 'authorised.forbidden'],
  ['editor', 'reports', 'read', 'authorised.allowed'],
  ['author', 'report2', 'edit', 'authorised.owner'],
  ['admin', 'missing', 'read', 'exists.absent'],
  ['admin', 'reports', 'remove', 'methodAllowed.notAllowed'],
] as const)('for %s, %s and %s the ground is %s', (caller, thing, approach, ground) => {
  const cell = accessMatrix(open).find(
    (one) => one.caller === caller && one.thing === thing && one.approach === approach,
  )
  expect(`${cell?.ground.rule}.${cell?.ground.outcome}`).toBe(ground)
})

test('what is hidden and what is absent look the same and have different grounds', () => {
  const cells = accessMatrix({ ...open, hide: true }).filter(({ caller }) => caller === 'reader')
  const [hidden, absent] = ['report1', 'missing'].map((thing) => cells.find((cell) => cell.thing === thing))
  expect(hidden?.response).toEqual(absent?.response)
  expect([hidden?.ground.outcome, absent?.ground.outcome]).toEqual(['hidden', 'absent'])
})

test('each 403 that other credentials turn into a success is one that the client may try again', () => {
  const helped = accessMatrix(open)
    .filter(({ response }) => response.status === 403)
    .filter(({ thing, approach }) => roles.some((role) => (statusOf(open, role, thing, approach) ?? 500) < 300))
  expect(helped.length).toBeGreaterThan(0)
  const closed = { ...open, policy: { ...defaultPolicy, hours: { from: 8, to: 18 } }, at: at(20) }
  const refused = accessMatrix(closed).filter(({ response }) => response.status === 403)
  expect(refused.length).toBeGreaterThan(helped.length)
  expect(accessMatrix(closed).some(({ response }) => response.status < 300)).toBe(false)
})
