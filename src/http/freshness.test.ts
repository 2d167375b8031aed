import { describe, expect, test } from 'vitest'
import type { Fields } from './fields.ts'
import { currentAgeSeconds, freshnessLifetimeSeconds } from './freshness.ts'
import { formatHttpDate } from './httpDate.ts'
import { response } from './message.ts'

const receivedAt = Date.UTC(2026, 0, 1)
const at = (seconds: number) => formatHttpDate(receivedAt + seconds * 1000)
const lifetime = (fields: Fields, options = {}) => freshnessLifetimeSeconds(response(200, fields), receivedAt, options)

describe('the freshness lifetime', () => {
  const everything: Fields = [
    ['Cache-Control', 's-maxage=10, max-age=20'],
    ['Expires', at(30)],
    ['Last-Modified', at(-400)],
  ]

  test('is s-maxage for a shared cache, then max-age, then Expires, then a guess', () => {
    expect(lifetime(everything, { isShared: true })).toBe(10)
    expect(lifetime(everything)).toBe(20)
    expect(lifetime(everything.slice(1))).toBe(30)
    expect(lifetime(everything.slice(2), { isHeuristicallyCacheable: true })).toBe(40)
  })

  test('counts Expires from Date, or from the time of receipt without one', () => {
    expect(
      lifetime([
        ['Date', at(-5)],
        ['Expires', at(30)],
      ]),
    ).toBe(35)
    expect(
      lifetime([
        ['Date', 'nonsense'],
        ['Expires', at(30)],
      ]),
    ).toBe(30)
  })

  test('is 0 where Expires is past or nonsense', () => {
    expect(lifetime([['Expires', at(-30)]])).toBe(0)
    for (const value of ['0', '', '-1', 'never']) expect(lifetime([['Expires', value]])).toBe(0)
  })

  test('is 0 where max-age is nonsense, whatever Expires says', () => {
    expect(
      lifetime([
        ['Cache-Control', 'max-age=soon'],
        ['Expires', at(30)],
      ]),
    ).toBe(0)
    expect(
      lifetime([
        ['Cache-Control', 'max-age'],
        ['Expires', at(30)],
      ]),
    ).toBe(0)
  })

  test('is guessed only for heuristically cacheable or public responses', () => {
    const fields: Fields = [
      ['Last-Modified', at(-1000)],
      ['Date', at(0)],
    ]
    expect(lifetime(fields)).toBeUndefined()
    expect(lifetime([...fields, ['Cache-Control', 'public']])).toBe(100)
    expect(lifetime(fields, { isHeuristicallyCacheable: true, heuristicFraction: 0.5 })).toBe(500)
    expect(lifetime([], { isHeuristicallyCacheable: true })).toBeUndefined()
    expect(lifetime([['Last-Modified', at(1000)]], { isHeuristicallyCacheable: true })).toBe(0)
  })

  test('takes the first of several lines', () => {
    expect(
      lifetime([
        ['Expires', at(30)],
        ['Expires', at(60)],
      ]),
    ).toBe(30)
  })

  test('reads dates whatever their case', () => {
    expect(lifetime([['Expires', at(30).toLowerCase()]])).toBe(30)
    expect(lifetime([['Expires', at(30).toUpperCase()]])).toBe(30)
  })
})

describe('the age', () => {
  const times = { requestedAt: receivedAt - 2000, receivedAt }

  test('is the time since the response was generated, however one counts', () => {
    expect(currentAgeSeconds(response(200, [['Date', at(0)]]), times, receivedAt)).toBe(2)
    expect(currentAgeSeconds(response(200, [['Date', at(-10)]]), times, receivedAt)).toBe(10)
    expect(
      currentAgeSeconds(
        response(200, [
          ['Date', at(-10)],
          ['Age', '30'],
        ]),
        times,
        receivedAt,
      ),
    ).toBe(32)
  })

  test('grows while the response is stored', () => {
    expect(currentAgeSeconds(response(200, [['Date', at(0)]]), times, receivedAt + 60_000)).toBe(62)
  })

  test('is never negative, and a nonsensical Age counts as none', () => {
    expect(
      currentAgeSeconds(
        response(200, [
          ['Date', at(500)],
          ['Age', '-5'],
        ]),
        times,
        receivedAt,
      ),
    ).toBe(2)
    expect(currentAgeSeconds(response(200), { requestedAt: receivedAt, receivedAt }, receivedAt - 5000)).toBe(0)
  })
})
