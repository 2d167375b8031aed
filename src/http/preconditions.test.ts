import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fields } from './fields.ts'
import { formatHttpDate } from './httpDate.ts'
import { request } from './message.ts'
import type { Current } from './preconditions.ts'
import { evaluatePreconditions } from './preconditions.ts'

const now = Date.UTC(2026, 0, 1)
const modified = Date.UTC(1994, 9, 29, 19, 43, 31)
const [before, same, after] = [-1000, 0, 1000].map((offset) => formatHttpDate(modified + offset)) as [
  string,
  string,
  string,
]
const current: Current = {
  entityTag: { weak: false, opaque: 'xyzzy' },
  lastModified: modified,
  lastModifiedIsStrong: true,
}
const weakly: Current = { ...current, entityTag: { weak: true, opaque: 'xyzzy' }, lastModifiedIsStrong: false }

function outcome(method: string, fields: Fields, state: Current | undefined = current): string {
  const result = evaluatePreconditions(request(method, '/', fields), state, now)
  return result.field ? `${result.outcome} by ${result.field}` : result.outcome
}
const withoutRepresentation = (method: string, fields: Fields) =>
  evaluatePreconditions(request(method, '/', fields), undefined, now).outcome

test('a request without preconditions proceeds', () => {
  for (const method of ['GET', 'PUT', 'DELETE']) expect(outcome(method, [])).toBe('proceed')
})

describe('If-Match', () => {
  test('is true where one of the tags is the current one', () => {
    expect(outcome('PUT', [['If-Match', '"xyzzy"']])).toBe('proceed')
    expect(outcome('PUT', [['If-Match', '"r2d2xxxx", "xyzzy"']])).toBe('proceed')
    expect(
      outcome('PUT', [
        ['If-Match', '"r2d2xxxx"'],
        ['if-match', '"xyzzy"'],
      ]),
    ).toBe('proceed')
  })

  test('fails with every method that selects a representation', () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE']) {
      expect(outcome(method, [['If-Match', '"r2d2xxxx"']])).toBe('failed by If-Match')
    }
  })

  test('compares strongly, so a weak tag never matches', () => {
    expect(outcome('PUT', [['If-Match', 'W/"xyzzy"']])).toBe('failed by If-Match')
    expect(outcome('PUT', [['If-Match', 'W/"xyzzy"']], weakly)).toBe('failed by If-Match')
  })

  test('with an asterisk wants any current representation', () => {
    expect(outcome('PUT', [['If-Match', '*']])).toBe('proceed')
    expect(outcome('PUT', [['If-Match', '*']], {})).toBe('proceed')
    expect(withoutRepresentation('PUT', [['If-Match', '*']])).toBe('failed')
  })

  test('matches nothing where it is nonsense or the representation has no tag', () => {
    for (const value of ['xyzzy', '*, "xyzzy"', ''])
      expect(outcome('PUT', [['If-Match', value]])).toBe('failed by If-Match')
    expect(outcome('PUT', [['If-Match', '"xyzzy"']], { lastModified: modified })).toBe('failed by If-Match')
  })
})

describe('If-Unmodified-Since', () => {
  test('is true for the last modification date and any later one', () => {
    expect(outcome('PUT', [['If-Unmodified-Since', same]])).toBe('proceed')
    expect(outcome('PUT', [['If-Unmodified-Since', after]])).toBe('proceed')
    expect(outcome('PUT', [['If-Unmodified-Since', before]])).toBe('failed by If-Unmodified-Since')
    expect(outcome('GET', [['If-Unmodified-Since', before]])).toBe('failed by If-Unmodified-Since')
  })

  test('is ignored beside If-Match', () => {
    expect(
      outcome('PUT', [
        ['If-Unmodified-Since', before],
        ['If-Match', '"xyzzy"'],
      ]),
    ).toBe('proceed')
  })

  test('is ignored where it is no date, a list of dates, or the resource has none', () => {
    expect(outcome('PUT', [['If-Unmodified-Since', 'yesterday']])).toBe('proceed')
    expect(
      outcome('PUT', [
        ['If-Unmodified-Since', before],
        ['If-Unmodified-Since', before],
      ]),
    ).toBe('proceed')
    expect(outcome('PUT', [['If-Unmodified-Since', before]], {})).toBe('proceed')
    expect(withoutRepresentation('PUT', [['If-Unmodified-Since', before]])).toBe('proceed')
  })
})

describe('If-None-Match', () => {
  test('that matches is 304 for GET and HEAD, 412 for every other method', () => {
    for (const method of ['GET', 'HEAD'])
      expect(outcome(method, [['If-None-Match', '"xyzzy"']])).toBe('notModified by If-None-Match')
    for (const method of ['PUT', 'POST', 'PATCH', 'DELETE']) {
      expect(outcome(method, [['If-None-Match', '"xyzzy"']])).toBe('failed by If-None-Match')
    }
  })

  test('compares weakly', () => {
    expect(outcome('GET', [['If-None-Match', 'W/"xyzzy"']])).toBe('notModified by If-None-Match')
    expect(outcome('GET', [['If-None-Match', '"xyzzy"']], weakly)).toBe('notModified by If-None-Match')
  })

  test('with an asterisk lets a request create and nothing else', () => {
    expect(outcome('PUT', [['If-None-Match', '*']])).toBe('failed by If-None-Match')
    expect(outcome('PUT', [['If-None-Match', '*']], {})).toBe('failed by If-None-Match')
    expect(withoutRepresentation('PUT', [['If-None-Match', '*']])).toBe('proceed')
  })

  test('is true where no tag matches', () => {
    expect(outcome('GET', [['If-None-Match', '"r2d2xxxx", "c3piozzzz"']])).toBe('proceed')
    expect(withoutRepresentation('GET', [['If-None-Match', '"xyzzy"']])).toBe('proceed')
  })
})

describe('If-Modified-Since', () => {
  test('is false for the last modification date and any later one', () => {
    expect(outcome('GET', [['If-Modified-Since', before]])).toBe('proceed')
    expect(outcome('GET', [['If-Modified-Since', same]])).toBe('notModified by If-Modified-Since')
    expect(outcome('HEAD', [['If-Modified-Since', after]])).toBe('notModified by If-Modified-Since')
  })

  test('is ignored with any other method', () => {
    for (const method of ['PUT', 'POST', 'DELETE'])
      expect(outcome(method, [['If-Modified-Since', after]])).toBe('proceed')
  })

  test('is ignored beside If-None-Match, even where that is nonsense', () => {
    expect(
      outcome('GET', [
        ['If-Modified-Since', after],
        ['If-None-Match', '"other"'],
      ]),
    ).toBe('proceed')
    expect(
      outcome('GET', [
        ['If-Modified-Since', after],
        ['If-None-Match', 'other'],
      ]),
    ).toBe('proceed')
  })

  test('is ignored where it is no single date or the resource has none', () => {
    expect(outcome('GET', [['If-Modified-Since', '0']])).toBe('proceed')
    expect(
      outcome('GET', [
        ['If-Modified-Since', after],
        ['If-Modified-Since', after],
      ]),
    ).toBe('proceed')
    expect(outcome('GET', [['If-Modified-Since', after]], {})).toBe('proceed')
  })

  test('a change within the named second does not count', () => {
    expect(outcome('GET', [['If-Modified-Since', same]], { lastModified: modified + 999 })).toContain('notModified')
    expect(outcome('PUT', [['If-Unmodified-Since', same]], { lastModified: modified + 999 })).toBe('proceed')
  })
})

describe('If-Range', () => {
  const range = ['Range', 'bytes=0-9'] as const

  test('with the strong current tag lets Range apply, with any other it does not', () => {
    expect(outcome('GET', [range, ['If-Range', '"xyzzy"']])).toBe('proceed')
    expect(outcome('GET', [range, ['If-Range', '"other"']])).toBe('fullRepresentation by If-Range')
    expect(outcome('GET', [range, ['If-Range', 'W/"xyzzy"']])).toBe('fullRepresentation by If-Range')
    expect(outcome('GET', [range, ['If-Range', 'W/"xyzzy"']], weakly)).toBe('fullRepresentation by If-Range')
  })

  test('with a date wants exactly the current one, and a strong one', () => {
    expect(outcome('GET', [range, ['If-Range', same]])).toBe('proceed')
    expect(outcome('GET', [range, ['If-Range', after]])).toBe('fullRepresentation by If-Range')
    expect(outcome('GET', [range, ['If-Range', before]])).toBe('fullRepresentation by If-Range')
    expect(outcome('GET', [range, ['If-Range', same]], weakly)).toBe('fullRepresentation by If-Range')
  })

  test('is false where it is nonsense, a list or there is nothing to compare with', () => {
    for (const value of ['', 'xyzzy', '*', '"xyzzy", "r2d2xxxx"']) {
      expect(outcome('GET', [range, ['If-Range', value]])).toBe('fullRepresentation by If-Range')
    }
    expect(outcome('GET', [range, ['If-Range', '"xyzzy"']], {})).toBe('fullRepresentation by If-Range')
    expect(withoutRepresentation('GET', [range, ['If-Range', '"xyzzy"']])).toBe('fullRepresentation')
  })

  test('is ignored without Range and with any other method than GET', () => {
    expect(outcome('GET', [['If-Range', '"other"']])).toBe('proceed')
    expect(outcome('HEAD', [range, ['If-Range', '"other"']])).toBe('proceed')
    expect(outcome('PUT', [range, ['If-Range', '"other"']])).toBe('proceed')
  })
})

describe('the order', () => {
  const all = { ifMatch: '"other"', ifNoneMatch: '"xyzzy"', ifRange: '"other"' }

  test('If-Match comes first, then If-None-Match, then If-Range', () => {
    const fields: Fields = [
      ['Range', 'bytes=0-'],
      ['If-Range', all.ifRange],
      ['If-None-Match', all.ifNoneMatch],
      ['If-Match', all.ifMatch],
    ]
    expect(outcome('GET', fields)).toBe('failed by If-Match')
    expect(outcome('GET', fields.slice(0, 3))).toBe('notModified by If-None-Match')
    expect(outcome('GET', fields.slice(0, 2))).toBe('fullRepresentation by If-Range')
  })

  test('If-Unmodified-Since comes before If-None-Match', () => {
    expect(
      outcome('GET', [
        ['If-None-Match', '"xyzzy"'],
        ['If-Unmodified-Since', before],
      ]),
    ).toBe('failed by If-Unmodified-Since')
  })

  test('no order of the field lines changes the outcome', () => {
    const names = ['If-Match', 'If-None-Match', 'If-Modified-Since', 'If-Unmodified-Since', 'If-Range', 'Range']
    const values = ['"xyzzy"', 'W/"xyzzy"', '"other"', '*', before, same, after, 'bytes=0-1', '']
    const lines = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...values)), {
      selector: ([name]) => name,
    })
    const shuffled = lines.chain((fields) =>
      fc.tuple(fc.constant(fields), fc.shuffledSubarray(fields, { minLength: fields.length })),
    )
    fc.assert(
      fc.property(fc.constantFrom('GET', 'HEAD', 'PUT', 'DELETE'), shuffled, (method, [fields, others]) => {
        expect(outcome(method, others)).toBe(outcome(method, fields))
      }),
    )
  })

  test('methods that select no representation ignore every precondition', () => {
    for (const method of ['CONNECT', 'OPTIONS', 'TRACE']) {
      expect(
        outcome(method, [
          ['If-Match', '"other"'],
          ['If-None-Match', '*'],
          ['If-Unmodified-Since', before],
        ]),
      ).toBe('proceed')
    }
  })
})
