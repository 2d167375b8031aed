import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultPolicy } from './origin/policy.ts'
import {
  actionsOf,
  actionsOfMask,
  controlOf,
  maskOf,
  policyControls,
  policyLines,
  policyOf,
  withPermission,
} from './policyControls.ts'

const initial = Object.fromEntries(policyControls.map(({ id, initial: value }) => [id, value]))

test('the initial values of the controls are the policy that the site has of itself', () => {
  expect(policyOf({ ...initial, hours: 'none' })).toEqual(defaultPolicy)
  expect(policyOf({ ...initial, hours: 'within' })).toEqual({ ...defaultPolicy, hours: { from: 8, to: 18 } })
})

test.each(policyLines)('every number of the line of %s is a set of actions, and no two are the same', (line) => {
  const count = 2 ** actionsOf(line).length
  const control = policyControls.find(({ id }) => id === controlOf(line))
  expect(control).toMatchObject({ min: 0, max: count - 1, drawnByPanel: true })
  const sets = Array.from({ length: count }, (_, mask) => actionsOfMask(line, mask))
  expect(sets.map((set) => maskOf(line, set))).toEqual(sets.map((_, mask) => mask))
  expect(new Set(sets.map(String)).size).toBe(count)
})

test('nonsense allows nothing', () => {
  expect(actionsOfMask('editor', Number.NaN)).toEqual([])
  expect(policyOf({ hours: 'none' }).roles.admin).toEqual([])
})

test('a permission given or taken changes that line in that action alone', () => {
  const line = fc.constantFrom(...policyLines)
  fc.assert(
    fc.property(line, fc.nat(3), fc.boolean(), (one, index, isAllowed) => {
      const action = actionsOf(one)[index] ?? 'read'
      const changed = withPermission(initial, one, action, isAllowed)
      for (const other of policyLines) {
        const [before, after] = [initial, changed].map((values) =>
          actionsOfMask(other, Number(values[controlOf(other)])),
        )
        const rest = before?.filter((each) => each !== action)
        if (other !== one) expect(after).toEqual(before)
        else expect([after?.filter((each) => each !== action), after?.includes(action)]).toEqual([rest, isAllowed])
      }
    }),
  )
})
