import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparePath, formatAddress, inLanguage, parseAddress } from './addresses.ts'

const canonical = [
  '/',
  '/en/',
  '/id/codes',
  '/fr/codes/409',
  '/en/compare',
  '/en/compare/202-vs-409',
  '/en/compare/301-vs-302-vs-307-vs-308',
  '/en/flows',
  '/id/flows/polling',
  '/fr/missions/one-order',
  '/en/no-code/iis-substatus',
  '/fr/quiz',
  '/fr/progress',
  '/id/which',
]

test('a canonical address is read and written back as it was', () => {
  for (const path of canonical) {
    const address = parseAddress(path)
    if (address.kind === 'unknown') throw new Error(path)
    expect(formatAddress(address)).toBe(path)
  }
})

test.each([
  ['/en', '/en/'],
  ['/EN/Codes/409/', '/en/codes/409'],
  ['/en/codes/409.html', '/en/codes/409'],
  ['/en/index.html', '/en/'],
  ['/en/compare/409-vs-202', '/en/compare/202-vs-409'],
  ['/en/compare/409-vs-202-vs-409', '/en/compare/202-vs-409'],
  ['/en/compare/409-vs-409', '/en/codes/409'],
  ['/en/compare/409', '/en/codes/409'],
  ['/en/%63odes', '/en/codes'],
  ['/en/Missions/One-Order.html', '/en/missions/one-order'],
  ['/fr/No-Code/CORS/', '/fr/no-code/cors'],
])('%s means %s', (path, meant) => {
  const address = parseAddress(path)
  if (address.kind === 'unknown') throw new Error(path)
  expect(formatAddress(address)).toBe(meant)
})

test.each([
  ['/en/codes/1000', 'code', '1000'],
  ['/en/codes/<script>', 'code', '<script>'],
  ['/en/codes/4 09', 'code', '4 09'],
  ['/en/codes/', undefined, ''],
  ['/en/compare/202-vs-abc', 'pair', '202-vs-abc'],
  ['/en/compare/200-vs-201-vs-202-vs-204-vs-206', 'pair', '200-vs-201-vs-202-vs-204-vs-206'],
  ['/de/codes/409', 'language', '/de/codes/409'],
  ['/en/nowhere', 'path', '/en/nowhere'],
  ['/en/codes/409/more', 'path', '/en/codes/409/more'],
  ['/%', 'path', '/%'],
  ['/en/codes/%00', 'code', '�'],
  ['/en/constructor', 'path', '/en/constructor'],
  ['/en/missions', 'path', '/en/missions'],
  ['/en/no-code', 'path', '/en/no-code'],
  ['/en/no-code/000', 'noCode', '000'],
  ['/en/no-code/cors/more', 'path', '/en/no-code/cors/more'],
  ['/en/missions/one order', 'mission', 'one order'],
  ['/en/missions/one-order/more', 'path', '/en/missions/one-order/more'],
])('%s is not understood', (path, part, text) => {
  const address = parseAddress(path)
  if (part === undefined) expect(address.kind).toBe('codes')
  else expect(address).toMatchObject({ kind: 'unknown', part, text })
})

test('ten thousand characters are answered with a text that fits a line', () => {
  const address = parseAddress(`/en/codes/${'9'.repeat(10_000)}`)
  if (address.kind !== 'unknown') throw new Error(address.kind)
  expect(address.language).toBe('en')
  expect(address.text.length).toBeLessThan(90)
})

test('no path throws, and what is understood has one canonical form', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.constantFrom(...canonical).chain((path) => fc.string().map((end) => path + end)),
      ),
      (path) => {
        const address = parseAddress(path)
        if (address.kind === 'unknown') return
        const once = formatAddress(address)
        const again = parseAddress(once)
        expect(again.kind === 'unknown' ? undefined : formatAddress(again)).toBe(once)
      },
    ),
    { numRuns: 2000 },
  )
})

test('either order of codes leads to one comparison', () => {
  expect(comparePath('en', [409, 202])).toBe(comparePath('en', [202, 409]))
  expect(comparePath('en', [409, 409])).toBe('/en/codes/409')
})

test('switching the language keeps the page', () => {
  expect(inLanguage(parseAddress('/en/compare/202-vs-409'), 'fr')).toBe('/fr/compare/202-vs-409')
  expect(inLanguage(parseAddress('/en/missions/one-order'), 'id')).toBe('/id/missions/one-order')
  expect(inLanguage(parseAddress('/en/nowhere'), 'fr')).toBe('/fr/')
})

test('a text is never cut in the middle of a character', () => {
  const address = parseAddress(`/en/no-code/${'a'.repeat(79)}\u{10000}${'b'.repeat(20)}`)
  expect(address).toMatchObject({ kind: 'unknown', text: `${'a'.repeat(79)}\ufffd…` })
})
