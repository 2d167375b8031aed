import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '../lab/which/decide.ts'
import { pathsFrom } from '../lab/which/possible.ts'
import { presets } from '../lab/which/presets.ts'
import { parseAddress } from './addresses.ts'
import { formatWhichQuery, parseWhichLink, whichPath } from './whichLink.ts'

test('every way through the questions has an address that leads to the same answer', () => {
  for (const { answers, code } of pathsFrom()) {
    const { pathname, search } = new URL(whichPath('fr', answers), 'https://statuscope.example')
    expect(parseAddress(pathname)).toEqual({ kind: 'which', language: 'fr' })
    const link = parseWhichLink(search)
    expect(link).toEqual({ answers, unknown: [], misread: [], isOtherVersion: false })
    const decided = decide(link.answers)
    expect(decided.kind === 'answered' && decided.code).toBe(code)
    expect(formatWhichQuery(decided.answers)).toBe(search)
  }
})

test('the start and every beginning have an address', () => {
  expect(whichPath('en')).toBe('/en/which')
  for (const { answers } of presets) expect(parseWhichLink(formatWhichQuery(answers)).answers).toEqual(answers)
})

test('what is no question and what is no answer of one is named and left out', () => {
  const link = parseWhichLink('?server=origin&colour=red&exists=%3Cscript%3E&server=gateway&course=start')
  expect(link.answers).toEqual({ server: 'origin' })
  expect(link.unknown).toEqual(['colour'])
  expect(link.misread).toEqual([{ id: 'exists', text: '<script>' }])
})

test('an address for another version of the questions says so', () => {
  expect(parseWhichLink('?server=origin&v=0').isOtherVersion).toBe(true)
  expect(parseWhichLink('?server=origin&v=1').isOtherVersion).toBe(false)
  expect(parseWhichLink('?server=origin').isOtherVersion).toBe(false)
})

test('whatever stands in the query, something valid comes of it', () => {
  const part = fc.oneof(
    fc.constantFrom('server', 'method', 'put', '__proto__', 'constructor', 'origin', 'v'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part), { maxLength: 8 }), (pairs) => {
      const link = parseWhichLink(`?${new URLSearchParams(pairs)}`)
      for (const text of [...link.unknown, ...link.misread.map((one) => one.text)]) {
        expect(text.length).toBeLessThanOrEqual(41)
      }
      const decided = decide(link.answers)
      expect(decide(decided.answers).answers).toEqual(decided.answers)
    }),
  )
})
