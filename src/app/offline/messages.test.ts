import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Ask, restoreAsk, restoreTell, type Tell } from './messages.ts'

test('what pages and the worker say to each other is understood', () => {
  const asks: readonly Ask[] = [
    { kind: 'keep', language: 'fr' },
    { kind: 'theme', theme: 'dark' },
    { kind: 'state' },
    { kind: 'takeOver' },
  ]
  for (const ask of asks) expect(restoreAsk(ask)).toEqual(ask)
  const tells: readonly Tell[] = [
    { kind: 'state', languages: [{ language: 'en', isKept: true, bytes: 0 }] },
    { kind: 'share', language: 'id', share: 0.5 },
    { kind: 'failed', language: 'fr' },
  ]
  for (const tell of tells) expect(restoreTell(tell)).toEqual(tell)
})

test('what another release says is left out where it is not understood', () => {
  for (const nonsense of [
    { kind: 'keep', language: 'xx' },
    { kind: 'theme', theme: 'loud' },
    { kind: 'more' },
    { kind: 'share', language: 'en', share: 2 },
    null,
    1,
  ]) {
    expect(restoreAsk(nonsense)).toBeUndefined()
    expect(restoreTell(nonsense)).toBeUndefined()
  }
  const languages = [{ language: 'xx', isKept: true, bytes: 0 }, { language: 'en', isKept: 'yes', bytes: 0 }, 7]
  expect(restoreTell({ kind: 'state', languages })).toEqual({ kind: 'state', languages: [] })
})

test('no message throws', () => {
  const kinds = fc.constantFrom('keep', 'theme', 'state', 'takeOver', 'share', 'failed')
  const message = fc.oneof(
    fc.anything(),
    fc.record({
      kind: kinds,
      language: fc.anything(),
      theme: fc.anything(),
      share: fc.anything(),
      languages: fc.anything(),
    }),
  )
  fc.assert(fc.property(message, (data) => void [restoreAsk(data), restoreTell(data)]))
})
