import { expect, test } from 'vitest'
import vendor from '../../../data/vendor.json' with { type: 'json' }
import type { VendorUse } from './status.ts'
import { findStatus, statuses } from './statuses.ts'
import { vendorMeanings } from './vendorMeanings.ts'
import { vendorUsesOf } from './vendorUses.ts'

// What stands in brackets is a remark of the collection, not a name.
const nameOf = (text: string) => text.replace(/\s*\([^)]*\)$/, '')

const row = (code: number, { vendor, name, onWire, obsolete, confidence }: VendorUse) =>
  [code, vendor, name, onWire, obsolete, confidence].join(' | ')

const numbered = vendor.entries.filter(({ code }) => typeof code === 'number')

test('every use of a number is there, and none is invented', () => {
  const expected = numbered.map((entry) =>
    [entry.code, entry.vendor, nameOf(entry.name), entry.onWire, entry.obsolete ?? false, entry.confidence].join(' | '),
  )
  const actual = statuses.flatMap(({ code, vendorUses }) => vendorUses.map((use) => row(code, use)))
  expect(actual.sort()).toEqual(expected.sort())
})

test('every use says in our own words what the vendor means by the number, and no meaning is left over', () => {
  const uses = statuses.flatMap(({ code, vendorUses }) => vendorUses.map((use) => ({ code, use })))
  expect(uses.filter(({ use }) => !/^[A-Z`].*\.$/.test(use.meaning)).map(({ code }) => code)).toEqual([])
  expect(uses.map(({ code, use }) => `${code} ${use.vendor}`).sort()).toEqual(Object.keys(vendorMeanings).sort())
  const collected = new Set(vendor.entries.map(({ meaning }) => meaning))
  expect(uses.filter(({ use }) => collected.has(use.meaning))).toEqual([])
})

test('every number of a vendor has a record, and every unregistered record a vendor', () => {
  for (const { code } of numbered) expect(findStatus(Number(code)), `${code}`).toBeDefined()
  for (const { code, state, vendorUses } of statuses) {
    if (state === 'vendor') expect(vendorUses, `${code}`).not.toEqual([])
  }
})

test('the phrase of an unregistered number is a name that one of its vendors gives it, if any does', () => {
  for (const { state, phrase, vendorUses } of statuses) {
    if (state !== 'vendor') continue
    const names = vendorUses.map(({ name }) => name)
    if (phrase === '') expect(names.every((name) => name === '')).toBe(true)
    else expect(names).toContain(phrase)
  }
})

test('what never reaches a client is marked so', () => {
  const hidden = statuses.filter(({ vendorUses }) => vendorUses.some(({ onWire }) => !onWire)).map(({ code }) => code)
  expect(hidden).toEqual(vendor.neverOnTheWire.filter((code) => typeof code === 'number'))
})

test('a number nobody uses has no vendor uses', () => {
  expect(vendorUsesOf(409)).toEqual([])
  expect(vendorUsesOf(Number.NaN)).toEqual([])
})
