import fc from 'fast-check'
import { expect, test } from 'vitest'
import { response } from '../http/message.ts'
import { type AccessSetting, accessMatrix } from './accessMatrix.ts'
import { callers, targetOf } from './accessQuestions.ts'
import { type LeakRow, leakTargets, measureLeaks, partsThatDiffer } from './leakMeter.ts'
import { actions, defaultPolicy, ownerActions } from './origin/policy.ts'

const open: AccessSetting = { policy: defaultPolicy, hide: false, at: Date.UTC(2026, 0, 1, 10) }
const hiding = { ...open, hide: true }
const rowOf = (rows: readonly LeakRow[], target: string, caller: string) =>
  rows.find((row) => row.target === target && row.caller === caller)
const tellingOf = (row: LeakRow | undefined) =>
  row?.probes.filter(({ differs }) => differs.length > 0).map(({ method }) => method)

test('there is a row for everybody and everything', () => {
  expect(measureLeaks(open)).toHaveLength(leakTargets.length * callers.length)
})

test('a difference in one part alone is seen', () => {
  const one = response(404, [['A', '1']], 'x')
  expect(partsThatDiffer(one, one)).toEqual([])
  expect(partsThatDiffer(one, { ...one, status: 403 })).toEqual(['status'])
  expect(partsThatDiffer(one, { ...one, fields: [['A', '2']] })).toEqual(['fields'])
  expect(partsThatDiffer(one, { ...one, content: 'y' })).toEqual(['content'])
})

test.each([
  ['/staff/reports/1', 'nobody', 'sealed', 'sealed'],
  ['/staff/reports/1', 'reader', 'tells', 'sealed'],
  ['/staff/reports/1', 'author', 'tells', 'sealed'],
  ['/staff/reports/1', 'editor', 'seen', 'seen'],
  ['/staff/reports/2', 'author', 'seen', 'seen'],
  ['/staff/reports', 'nobody', 'tells', 'tells'],
  ['/staff/reports', 'reader', 'tells', 'tells'],
  ['/staff/reports', 'admin', 'seen', 'seen'],
])('of %s the answers to %s are %s, and with hide %s', (target, caller, without, withHide) => {
  expect(rowOf(measureLeaks(open), target, caller)?.leak).toBe(without)
  expect(rowOf(measureLeaks(hiding), target, caller)?.leak).toBe(withHide)
})

test('hide seals GET on the list for those who may not, while gates before it still tell that there is a list', () => {
  expect(tellingOf(rowOf(measureLeaks(open), '/staff/reports', 'reader'))).toContain('GET')
  expect(tellingOf(rowOf(measureLeaks(hiding), '/staff/reports', 'reader'))).toEqual(['PUT', 'DELETE', 'OPTIONS'])
  expect(tellingOf(rowOf(measureLeaks(hiding), '/staff/reports', 'nobody'))).toContain('GET')
})

const anyPolicy = fc.record({
  roles: fc.record({
    reader: fc.subarray([...actions]),
    author: fc.subarray([...actions]),
    editor: fc.subarray([...actions]),
    admin: fc.subarray([...actions]),
  }),
  owner: fc.subarray([...ownerActions]),
})

test('under any policy, hide seals each report for those who may do nothing with it', () => {
  fc.assert(
    fc.property(anyPolicy, (policy) => {
      const rows = measureLeaks({ ...hiding, policy })
      for (const thing of ['report1', 'report2'] as const) {
        for (const caller of callers) {
          const may = accessMatrix({ ...hiding, policy }).some(
            (cell) => cell.thing === thing && cell.caller === caller && cell.response.status < 300,
          )
          const leak = rowOf(rows, targetOf[thing], caller)?.leak
          expect([thing, caller, leak]).toEqual([thing, caller, may ? 'seen' : 'sealed'])
        }
      }
    }),
    { numRuns: 40 },
  )
})

test('what differs for a row is what its answers show: the statuses stand beside it', () => {
  for (const { probes } of [...measureLeaks(open), ...measureLeaks(hiding)]) {
    for (const { existing, missing, differs } of probes) expect(differs.includes('status')).toBe(existing !== missing)
  }
})
