import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatContentRange, formatUnsatisfiedRange, parseContentRange, parseRange, selectRanges } from './range.ts'

const select = (value: string, length: number) => {
  const specs = parseRange(value)
  return specs && selectRanges(specs, length)
}
const partial = (...ranges: readonly (readonly [number, number])[]) => ({
  outcome: 'partial',
  ranges: ranges.map(([first, last]) => ({ first, last })),
})

describe('selecting', () => {
  test.each([
    ['bytes=0-499', partial([0, 499])],
    ['bytes=500-999', partial([500, 999])],
    ['bytes=-500', partial([9500, 9999])],
    ['bytes=9500-', partial([9500, 9999])],
    ['bytes=0-0,-1', partial([0, 0], [9999, 9999])],
    ['bytes= 0-999, 4500-5499, -1000', partial([0, 999], [4500, 5499], [9000, 9999])],
    ['bytes=500-600,601-999', partial([500, 600], [601, 999])],
    ['bytes=500-700,601-999', partial([500, 700], [601, 999])],
  ])('%s of 10000 bytes are the parts the RFC says', (value, expected) => {
    expect(select(value, 10_000)).toEqual(expected)
  })

  test('positions behind the end are cut, and a suffix longer than all is all', () => {
    expect(select('bytes=500-99999', 1000)).toEqual(partial([500, 999]))
    expect(select('bytes=-99999', 1000)).toEqual(partial([0, 999]))
    expect(select(`bytes=0-${'9'.repeat(400)}`, 1000)).toEqual(partial([0, 999]))
  })

  test('parts that do not exist are dropped; where none is left the request is unsatisfiable', () => {
    expect(select('bytes=1000-,0-1', 1000)).toEqual(partial([0, 1]))
    for (const value of ['bytes=1000-', 'bytes=1000-1001', 'bytes=-0', `bytes=${'9'.repeat(400)}-`]) {
      expect(select(value, 1000)).toEqual({ outcome: 'unsatisfiable' })
    }
  })

  test('of an empty representation only a suffix can be asked for, and then all of it is sent', () => {
    expect(select('bytes=0-', 0)).toEqual({ outcome: 'unsatisfiable' })
    expect(select('bytes=-0', 0)).toEqual({ outcome: 'unsatisfiable' })
    expect(select('bytes=-5', 0)).toEqual({ outcome: 'whole' })
  })

  test('more than two ranges that overlap are ignored', () => {
    expect(select('bytes=0-10,5-15', 100)?.outcome).toBe('partial')
    expect(select('bytes=0-10,5-15,12-20', 100)).toEqual({ outcome: 'whole' })
    expect(select('bytes=0-50,60-70,5-6,8-9', 100)).toEqual({ outcome: 'whole' })
    expect(select('bytes=0-1,2-3,4-5,6-7', 100)?.outcome).toBe('partial')
  })
})

describe('reading', () => {
  test('the unit is case-insensitive', () => {
    expect(parseRange('Bytes=0-1')).toEqual([{ first: 0, last: 1 }])
  })

  test.each([
    '',
    'bytes',
    'bytes=',
    'bytes=,',
    'bytes=-',
    'bytes=5-4',
    'bytes=10-9',
    `bytes=${'9'.repeat(30)}-${'9'.repeat(29)}8`,
    'bytes=a-b',
    'bytes=0-1;2-3',
    'bytes=+1-2',
    'bytes=1.5-2',
    'bytes=0-1, x',
    'bytes 0-1',
    'lines=0-1',
    '0-1',
  ])('%j is ignored', (value) => {
    expect(parseRange(value)).toBeUndefined()
  })

  test('leading zeros do not make a number larger', () => {
    expect(parseRange('bytes=0010-11')).toEqual([{ first: 10, last: 11 }])
  })
})

describe('Content-Range', () => {
  test('the examples of the RFC are written and read', () => {
    const examples: readonly (readonly [string, number, number, number?])[] = [
      ['bytes 42-1233/1234', 42, 1233, 1234],
      ['bytes 42-1233/*', 42, 1233],
      ['bytes 0-499/1234', 0, 499, 1234],
      ['bytes 734-1233/1234', 734, 1233, 1234],
    ]
    for (const [text, first, last, completeLength] of examples) {
      expect(formatContentRange({ first, last }, completeLength)).toBe(text)
      expect(parseContentRange(text)?.range).toEqual({ first, last })
      expect(parseContentRange(text)?.completeLength).toBe(completeLength)
    }
    expect(formatUnsatisfiedRange(1234)).toBe('bytes */1234')
    expect(parseContentRange('bytes */1234')).toEqual({ completeLength: 1234 })
  })

  test.each([
    '',
    'bytes 5-4/10',
    'bytes 0-10/10',
    'bytes 0-10/5',
    'bytes */*',
    'bytes 0-1',
    'lines 0-1/2',
    'bytes=0-1/2',
  ])('%j is nonsense', (value) => {
    expect(parseContentRange(value)).toBeUndefined()
  })
})

test('every part that is selected lies within the representation', () => {
  const spec = fc.oneof(
    fc.nat(50).map((suffix) => `-${suffix}`),
    fc.nat(50).map((first) => `${first}-`),
    fc.tuple(fc.nat(50), fc.nat(50)).map(([first, more]) => `${first}-${first + more}`),
  )
  fc.assert(
    fc.property(fc.array(spec, { minLength: 1 }), fc.nat(40), (specs, length) => {
      const selection = select(`bytes=${specs.join(',')}`, length)
      expect(selection).toBeDefined()
      if (selection?.outcome !== 'partial') return
      expect(selection.ranges.length).toBeGreaterThan(0)
      for (const { first, last } of selection.ranges) expect(0 <= first && first <= last && last < length).toBe(true)
    }),
  )
})
