import { describe, expect, test } from 'vitest'
import sections from '../../../data/sections.json' with { type: 'json' }
import { isObsoleteDocument, parseSpec } from '../spec.ts'
import { isDisputed, matters, mattersBetween, mattersOf, positionSource, positionUrl } from './guidelines.ts'
import type { Matter, Position } from './matter.ts'
import { type Source, sources, sourcesReadOn } from './sources.ts'
import { findStatus } from './statuses.ts'

const documents: Readonly<Record<string, { readonly sections: Readonly<Record<string, string>> }>> = sections.documents
const positions: readonly Position[] = matters.flatMap(({ positions: all }) => all)
const allSources: readonly Source[] = Object.values(sources)

describe('a matter', () => {
  test.each(matters)('$id hears the RFC first, and everybody once', (matter: Matter) => {
    const holders = matter.positions.map(({ by }) => by)
    expect(holders.length).toBeGreaterThan(2)
    expect(holders[0]).toBe('rfc')
    expect(holders).toEqual([...new Set(holders)])
  })

  test.each(matters)('$id is about codes that exist and names no other as an answer', (matter: Matter) => {
    for (const code of [...matter.codes, ...matter.positions.flatMap(({ favours }) => favours)]) {
      expect(findStatus(code), `${code}`).toBeDefined()
    }
    for (const code of Object.keys(matter.facts ?? {})) expect(matter.codes).toContain(Number(code))
  })

  test.each(matters)(
    '$id has one answer where it is agreed, and differs in code or level where it is disputed',
    (matter: Matter) => {
      const answers = new Set(matter.positions.map(({ favours }) => favours.join(' ')))
      const levels = new Set(matter.positions.map(({ level }) => level))
      if (matter.isDisputed) expect(answers.size > 1 || levels.size > 1).toBe(true)
      else expect(answers.size).toBe(1)
    },
  )

  test('each has its own name', () => {
    const ids = matters.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
  })
})

describe('a position', () => {
  test('of an RFC stands in a section that exists, of a document that stands', () => {
    for (const position of positions) {
      if (position.by !== 'rfc') continue
      const { document = '', section = '' } = parseSpec(position.spec) ?? {}
      expect(documents[document]?.sections, position.spec).toHaveProperty([section])
      expect(isObsoleteDocument(document)).toBe(false)
    }
  })

  test('can be read at an address, which for a guideline is that of its document or below it', () => {
    for (const position of positions) {
      const url = positionUrl(position) ?? ''
      expect(new URL(url).protocol, url).toBe('https:')
      const source = positionSource(position)
      if (source) expect(new URL(url).host).toBe(new URL(source.url).host)
    }
  })

  test('names a rule and has the date of the version in which it was read', () => {
    for (const position of positions) {
      if (position.by === 'rfc') continue
      expect(position.rule).not.toBe('')
      expect(positionSource(position)?.date).toMatch(/^20\d\d-\d\d(-\d\d)?$/)
    }
  })
})

test('no source is dated after the day on which it was read', () => {
  for (const { date } of [...allSources, ...positions.flatMap((position) => positionSource(position) ?? [])]) {
    expect(date <= sourcesReadOn.slice(0, date.length), date).toBe(true)
    expect(Number.isNaN(Date.parse(date))).toBe(false)
  }
})

test('303 is argued about, 418 is not', () => {
  expect(mattersOf(303).map(({ id }) => id)).toEqual(['seeOther'])
  expect(mattersOf(418)).toEqual([])
})

test('between codes stand the matters that two of them answer', () => {
  expect(mattersBetween([403, 404]).map(({ id }) => id)).toEqual(['hiding'])
  expect(mattersBetween([409, 412, 422]).map(({ id }) => id)).toEqual(['staleWrite', 'errorFormat'])
  expect(mattersBetween([409])).toEqual([])
})

test('what comes with a 429 is disputed, what comes with a 503 is not', () => {
  expect(isDisputed(429, 'requirements')).toBe(true)
  expect(isDisputed(429, 'retry')).toBe(false)
  expect(isDisputed(503, 'requirements')).toBe(false)
})
