import { describe, expect, test } from 'vitest'
import iana from '../../../data/iana.json' with { type: 'json' }
import sections from '../../../data/sections.json' with { type: 'json' }
import { isObsoleteDocument, parseSpec } from '../spec.ts'
import { anchorOf } from './anchors.ts'
import { classAnchor } from './classAnchors.ts'
import { codeAnchors } from './codeAnchors.ts'
import type { AnchoredFact } from './factAnchor.ts'
import { factNames } from './facts.ts'
import { findStatus, registeredCodes, statuses } from './statuses.ts'

const documents: Readonly<Record<string, { readonly sections: Readonly<Record<string, string>> }>> = sections.documents

const anchoredFacts = factNames.filter(
  (fact): fact is AnchoredFact => fact !== 'state' && fact !== 'spec' && fact !== 'requirements',
)
const anchors = statuses.flatMap((status) =>
  anchoredFacts.map((fact) => ({ status, fact, anchor: anchorOf(status, fact) })),
)
const found = (code: number, fact: AnchoredFact) => {
  const status = findStatus(code)
  return status && anchorOf(status, fact)
}

describe('the anchors', () => {
  test('every fact of every line of the registry has one, but the three that carry their own', () => {
    for (const { code } of iana.codes) {
      const status = findStatus(code)
      for (const fact of anchoredFacts) expect(status && anchorOf(status, fact), `${code} ${fact}`).toBeDefined()
    }
    for (const status of statuses) {
      for (const fact of ['state', 'spec', 'requirements'] as const) expect(anchorOf(status, fact)).toBeUndefined()
    }
  })

  test('every cited section exists', () => {
    for (const { status, fact, anchor } of anchors) {
      if (anchor?.spec === undefined) continue
      const { document = '', section } = parseSpec(anchor.spec) ?? {}
      expect(documents, `${status.code} ${fact} ${anchor.spec}`).toHaveProperty([document])
      if (section !== undefined) expect(documents[document]?.sections, anchor.spec).toHaveProperty([section])
    }
  })

  test('none cites a replaced document, but what 102 alone defines', () => {
    const replaced = anchors.filter(({ anchor }) => isObsoleteDocument(parseSpec(anchor?.spec ?? '')?.document ?? ''))
    expect(new Set(replaced.map(({ status, anchor }) => `${status.code} ${anchor?.spec}`))).toEqual(
      new Set(['102 RFC 2518 §10.1']),
    )
  })

  test('a convention is exactly what names no RFC', () => {
    for (const { status, fact, anchor } of anchors) {
      expect(anchor?.level === 'convention', `${status.code} ${fact}`).toBe(anchor?.spec === undefined)
    }
  })

  test('a prohibition is the level of what is itself one', () => {
    const prohibitions = anchors.filter(({ anchor }) => anchor?.level.endsWith('NOT'))
    expect(prohibitions.length).toBeGreaterThan(5)
    for (const { status, fact } of prohibitions) {
      const isNegative =
        (fact === 'storable' && !status.storable) ||
        (fact === 'content' && status.content === 'forbidden') ||
        // It says “only when the user asks for it again”.
        (fact === 'next' && status.next === 'freeStorage')
      expect(isNegative, `${status.code} ${fact}`).toBe(true)
    }
  })

  test('only codes of the registry have anchors of their own, and none repeats what is said of its class', () => {
    for (const [code, own] of Object.entries(codeAnchors)) {
      const status = findStatus(Number(code))
      expect(registeredCodes).toContain(Number(code))
      if (!status) continue
      for (const fact of Object.keys(own) as AnchoredFact[]) {
        expect(anchorOf(status, fact), `${code} ${fact}`).not.toEqual(classAnchor(status, fact))
      }
    }
  })
})

describe('what the sections say', () => {
  test('the codes of RFC 6585 are never stored, nor are interim responses', () => {
    const never = statuses.filter(({ storable }) => !storable).map(({ code }) => code)
    expect(never).toEqual([...registeredCodes.filter((code) => code < 200), 428, 429, 431, 511])
    for (const code of [428, 429, 431, 511]) {
      expect(found(code, 'storable')).toEqual({ spec: findStatus(code)?.spec, level: 'MUST NOT' })
    }
  })

  test('what is never stored is not stored heuristically', () => {
    for (const status of statuses) if (!status.storable) expect(status.heuristicallyCacheable).toBe(false)
  })

  test('a code that is heuristically cacheable says so itself, every other is not by §15.1 or by its own word', () => {
    for (const status of statuses) {
      const anchor = anchorOf(status, 'heuristicallyCacheable')
      const general = { spec: 'RFC 9110 §15.1', level: 'usual' }
      if (status.heuristicallyCacheable) expect(anchor).toEqual({ spec: status.spec, level: 'usual' })
      else if (status.code !== 425) expect(anchor).toEqual(general)
    }
  })

  test.each([
    [205, 'content', 'MUST NOT', 'RFC 9110 §15.3.6'],
    [204, 'content', 'usual', 'RFC 9110 §15.3.5'],
    [304, 'content', 'usual', 'RFC 9110 §15.4.5'],
    [404, 'content', 'SHOULD', 'RFC 9110 §15.5'],
    [409, 'content', 'SHOULD', 'RFC 9110 §15.5.10'],
    [502, 'content', 'SHOULD', 'RFC 9110 §15.6'],
    [206, 'methods', 'MUST', 'RFC 9110 §14.2'],
    [304, 'methods', 'MUST', 'RFC 9110 §13.1.2'],
    [418, 'next', 'MUST', 'RFC 9110 §15'],
    [417, 'next', 'SHOULD', 'RFC 9110 §10.1.1'],
    [425, 'retry', 'SHOULD', 'RFC 8470 §5.2'],
  ] as const)('%i: %s is %s by %s', (code, fact, level, spec) => {
    expect(found(code, fact)).toEqual({ spec, level })
  })

  test('a request that 402 or 409 answered may succeed once what stood in its way is dealt with', () => {
    expect(statuses.filter(({ retry }) => retry === 'resolved').map(({ code }) => code)).toEqual([402, 409, 424, 511])
  })
})
