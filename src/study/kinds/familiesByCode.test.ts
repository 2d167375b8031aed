import { expect, test } from 'vitest'
import { familyCodes } from '../../lab/stated/familyCodes.ts'
import { familiesByCode } from './familiesByCode.ts'

test('each code has every family that names it, once and in the order of the families', () => {
  const byCode = familiesByCode((_, base, changed) => [base, ...changed, base])
  const all = new Set(Object.values(familyCodes).flat())
  expect([...byCode.keys()].sort()).toEqual([...all].sort())
  for (const [code, names] of byCode) {
    expect(names).toEqual(Object.keys(familyCodes).filter((name) => familyCodes[name]?.includes(code)))
  }
})

test('a family that has to do with no code is nowhere', () => {
  expect(familiesByCode(() => []).size).toBe(0)
})
