import { expect, test } from 'vitest'
import vendor from '../../../data/vendor.json' with { type: 'json' }
import { findStatus } from '../status/statuses.ts'
import { clientWordsOf } from './clientWords.ts'
import { findNoCode, noCodeIds, noCodes, stageStates, stages } from './noCodes.ts'

test('each thing that is no code has one record, in the order of the ids', () => {
  expect(noCodes.map(({ id }) => id)).toEqual(noCodeIds)
  for (const id of noCodeIds) expect(findNoCode(id)?.id).toBe(id)
  expect(findNoCode('constructor')).toBeUndefined()
})

test('what a vendor writes that is no number belongs to one of them', () => {
  const written = vendor.entries.filter(({ code }) => typeof code !== 'number')
  const uses = noCodes.flatMap(({ use }) => use ?? [])
  expect(uses.map(({ vendor, onWire, confidence }) => [vendor, onWire, confidence].join()).sort()).toEqual(
    written.map(({ vendor, onWire, confidence }) => [vendor, onWire, confidence].join()).sort(),
  )
})

test('what it is confused with are codes that exist, each once', () => {
  for (const { id, confusedWith } of noCodes) {
    expect(new Set(confusedWith).size, id).toBe(confusedWith.length)
    for (const code of confusedWith) expect(findStatus(code), `${id} ${code}`).toBeDefined()
  }
})

test('the steps at which it may fail stand in the order of an exchange', () => {
  for (const { failsAt } of noCodes) {
    expect(failsAt).toEqual(stages.filter((stage) => failsAt.includes(stage)))
  }
})

test('before the step that failed all is done, after it nothing is reached', () => {
  for (const noCode of noCodes.filter(({ failsAt }) => failsAt.length === 1)) {
    const states = stageStates(noCode).map(({ state }) => state)
    const at = states.indexOf('failed')
    expect(stages[at]).toBe(noCode.failsAt[0])
    expect(new Set(states.slice(0, at))).toEqual(new Set(at > 0 ? ['done'] : []))
    expect(new Set(states.slice(at + 1))).toEqual(new Set(at < stages.length - 1 ? ['unreached'] : []))
  }
})

test('between two steps at which it may fail nobody knows how far it came', () => {
  const states = stageStates({ id: 'timeout', failsAt: ['connection', 'response'], confusedWith: [], specs: [] })
  expect(states.map(({ state }) => state)).toEqual([
    'done',
    'done',
    'possible',
    'unsure',
    'unsure',
    'possible',
    'unreached',
  ])
})

test('where nothing fails every step is done, and no client shows an error', () => {
  for (const noCode of noCodes.filter(({ failsAt }) => failsAt.length === 0)) {
    expect(stageStates(noCode).every(({ state }) => state === 'done')).toBe(true)
    expect(clientWordsOf(noCode.id)).toEqual([])
  }
})
