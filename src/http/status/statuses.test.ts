import { describe, expect, test } from 'vitest'
import iana from '../../../data/iana.json' with { type: 'json' }
import sections from '../../../data/sections.json' with { type: 'json' }
import { isObsoleteDocument, parseSpec } from '../spec.ts'
import { reasonPhraseOf } from './reasonPhrases.ts'
import type { StatusRecord } from './status.ts'
import { statusClass } from './status.ts'
import { effectiveStatus, findStatus, registeredCodes, type StatusCode, statuses } from './statuses.ts'

const documents: Readonly<Record<string, { readonly sections: Readonly<Record<string, string>> }>> = sections.documents

const codesWhere = (holds: (status: StatusRecord) => boolean) => statuses.filter(holds).map(({ code }) => code)

const levelOf = (code: number, field: string) =>
  findStatus(code)?.requirements.find((requirement) => requirement.field === field)?.level

test('the reason phrases that stand alone are those of the records, and there are no others', () => {
  const codes = Array.from({ length: 1000 }, (_, code) => code)
  expect(codes.map(reasonPhraseOf)).toEqual(codes.map((code) => findStatus(code)?.phrase))
})

describe('the registry', () => {
  test.each(iana.codes)('$code $phrase stands as IANA has it', (line) => {
    const status = findStatus(line.code)
    expect(status?.phrase).toBe(line.phrase.replace(/[()]/g, ''))
    expect(status?.state).toBe(line.status)
    const spec = parseSpec(status?.spec ?? '')
    expect(spec?.document).toBe(line.specification)
    if (spec?.section === undefined) expect(line.specification).toMatch(/^draft-/)
    else expect(line.section.split('; ')).toContain(spec.section)
  })

  test('registers nothing that IANA does not', () => {
    expect(registeredCodes).toEqual(iana.codes.map(({ code }) => code).sort((a, b) => a - b))
  })

  test('only codes without a line there are a vendor’s', () => {
    for (const { code, state, spec } of statuses) {
      expect(state === 'vendor', `${code}`).toBe(!registeredCodes.includes(code))
      expect(spec === undefined, `${code}`).toBe(state === 'vendor')
    }
  })
})

describe('the tables', () => {
  test('ascend and hold no code twice', () => {
    const codes = codesWhere(() => true)
    expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b))
  })

  test('every code that RFC 9110 §15.1 and RFC 7725 call heuristically cacheable is, and no other', () => {
    expect(codesWhere((status) => status.heuristicallyCacheable)).toEqual([
      200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501,
    ])
  })

  test('content is forbidden in 1xx, 204, 205 and 304 alone', () => {
    const informational = registeredCodes.filter((code) => code < 200)
    expect(codesWhere(({ content }) => content === 'forbidden')).toEqual([...informational, 204, 205, 304])
  })

  test('every registered error is expected to explain itself', () => {
    for (const status of statuses) {
      if (status.state !== 'vendor' && status.code >= 400) expect(status.content, `${status.code}`).toBe('expected')
    }
  })

  test('beyond the errors, content is expected where the RFC says it should come', () => {
    expect(codesWhere(({ code, content }) => code < 400 && content === 'expected')).toEqual([
      200, 201, 202, 203, 206, 207, 226, 300, 303,
    ])
  })

  test('every cited section exists', () => {
    for (const status of statuses) {
      const cited = [...(status.spec ? [status.spec] : []), ...status.requirements.map(({ spec }) => spec)]
      for (const spec of cited) {
        const { document = '', section } = parseSpec(spec) ?? {}
        expect(documents, `${status.code} ${spec}`).toHaveProperty([document])
        if (section !== undefined) expect(documents[document]?.sections, spec).toHaveProperty([section])
      }
    }
  })

  test('the title of the defining section names the code', () => {
    for (const { code, spec } of statuses) {
      const { document = '', section } = parseSpec(spec ?? '') ?? {}
      if (section !== undefined) expect(documents[document]?.sections[section], spec).toContain(`${code}`)
    }
  })

  test('nothing cites a replaced document, but 102 as the registry does', () => {
    for (const status of statuses) {
      for (const spec of [status.spec ?? '', ...status.requirements.map((requirement) => requirement.spec)]) {
        if (isObsoleteDocument(parseSpec(spec)?.document ?? ''))
          expect([status.code, spec]).toEqual([102, 'RFC 2518 §10.1'])
      }
    }
  })

  test('an earlier phrase is not the phrase of today', () => {
    for (const { phrase, earlierPhrases } of statuses) {
      for (const earlier of earlierPhrases) expect(earlier.phrase).not.toBe(phrase)
    }
  })
})

describe('requirements', () => {
  test.each([
    [101, 'Upgrade', 'MUST'],
    [103, 'Link', 'usual'],
    [200, 'ETag', 'SHOULD'],
    [104, 'Location', 'MUST'],
    [201, 'Location', 'SHOULD'],
    [202, 'Retry-After', 'usual'],
    [202, 'Location', 'convention'],
    [204, 'Content-Length', 'MUST NOT'],
    [206, 'Content-Range', 'MUST'],
    [226, 'IM', 'MUST'],
    [300, 'Location', 'SHOULD'],
    [301, 'Location', 'SHOULD'],
    [302, 'Location', 'SHOULD'],
    [303, 'Location', 'usual'],
    [307, 'Location', 'SHOULD'],
    [308, 'Location', 'SHOULD'],
    [308, 'Retry-After', 'usual'],
    [401, 'WWW-Authenticate', 'MUST'],
    [405, 'Allow', 'MUST'],
    [407, 'Proxy-Authenticate', 'MUST'],
    [413, 'Retry-After', 'SHOULD'],
    [415, 'Accept', 'usual'],
    [415, 'Accept-Encoding', 'usual'],
    [416, 'Content-Range', 'SHOULD'],
    [426, 'Upgrade', 'MUST'],
    [429, 'Retry-After', 'MAY'],
    [451, 'Link', 'SHOULD'],
    [503, 'Retry-After', 'MAY'],
    [511, 'WWW-Authenticate', 'SHOULD NOT'],
  ])('%i and %s: %s', (code, field, level) => {
    expect(levelOf(code, field)).toBe(level)
  })

  test('304 carries what the 200 would have carried', () => {
    const musts = findStatus(304)?.requirements.filter(({ level }) => level === 'MUST') ?? []
    expect(musts.map(({ field }) => field)).toEqual([
      'Content-Location',
      'Date',
      'ETag',
      'Vary',
      'Cache-Control',
      'Expires',
    ])
  })

  test('a code with a required field is what its section demands, and no other code demands one', () => {
    expect(codesWhere(({ requirements }) => requirements.some(({ level }) => level === 'MUST'))).toEqual([
      101, 104, 206, 226, 304, 401, 405, 407, 426,
    ])
  })
})

describe('findStatus', () => {
  test('finds a registered code and a vendor’s', () => {
    const conflict: StatusCode = 409
    expect(findStatus(conflict)?.phrase).toBe('Conflict')
    expect(findStatus(999)?.phrase).toBe('Request denied')
  })

  test.each([299, 471, 0, -409, 409.5, 1000, Number.NaN, Number.POSITIVE_INFINITY])('%d is unknown', (code) => {
    expect(findStatus(code)).toBeUndefined()
  })
})

describe('effectiveStatus', () => {
  test('treats the RFC’s unrecognised 471 as 400', () => {
    expect(effectiveStatus(471)).toBe(400)
  })

  test.each([
    [299, 200],
    [199, 100],
    [399, 300],
    [599, 500],
    [306, 300],
    [418, 400],
    [520, 500],
    [600, 500],
    [999, 500],
    [99, 500],
    [0, 500],
    [404.13, 500],
    [Number.NaN, 500],
  ])('%d is treated as %i', (code, effective) => {
    expect(effectiveStatus(code)).toBe(effective)
  })

  test('every code with a registered meaning is taken as itself, everything else as x00', () => {
    for (const { code, state } of statuses) {
      const hasMeaning = state === 'registered' || state === 'temporary' || state === 'obsoleted'
      expect(effectiveStatus(code)).toBe(hasMeaning ? code : (statusClass(code) ?? 5) * 100)
    }
  })
})
