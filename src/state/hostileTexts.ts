import fc from 'fast-check'

/** What breaks readers: ends of texts, signs of other languages, names that objects have, numbers that are none. */
const pieces = [
  '\0',
  '\n',
  '%',
  '%00',
  '%E0%A4%A',
  '%2F',
  '../',
  '//',
  '\\',
  '/',
  '?',
  '#',
  '&',
  '=',
  '.',
  ',',
  '-vs-',
  ' ',
  '"',
  "'",
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  'https://elsewhere.example/',
  '__proto__',
  'constructor',
  'toString',
  '\u202e',
  '\ud800',
  '\u{1F600}',
  'I\u0307',
  '9'.repeat(400),
  '-1',
  '-0',
  '1e999',
  'NaN',
  'null',
  'true',
  '{',
  '}',
  '[',
  ']',
  ':',
  '['.repeat(200),
  '409',
  '600',
  '0',
] as const

const edit = fc.record({
  at: fc.nat(10_000),
  removed: fc.oneof(fc.nat(3), fc.nat(60)),
  added: fc.oneof(
    fc.constantFrom('', ...pieces),
    fc.string({ maxLength: 6 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
})

interface Edit {
  readonly at: number
  readonly removed: number
  readonly added: string
}

function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, { at, removed, added }) => {
    const place = before.length === 0 ? 0 : at % (before.length + 1)
    return before.slice(0, place) + added + before.slice(place + removed)
  }, text)
}

/** Texts that nobody has written: some start from one that fits and are changed at a few places, the others are made of anything. */
export function hostileTexts(fitting: readonly string[]): fc.Arbitrary<string> {
  const changed = fc.tuple(fc.constantFrom(...fitting), fc.array(edit, { maxLength: 4 }))
  const joined = fc.array(fc.constantFrom(...pieces, ...fitting), { maxLength: 8 })
  return fc.oneof(
    { arbitrary: changed.map(([text, edits]) => edited(text, edits)), weight: 6 },
    { arbitrary: joined.map((parts) => parts.join('')), weight: 1 },
    { arbitrary: fc.string({ unit: 'binary', maxLength: 80 }), weight: 1 },
  )
}

/** Values that JSON can carry, many of them with the names of what is stored. */
export function hostileJson(fitting: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof({ arbitrary: hostileTexts(fitting), weight: 4 }, { arbitrary: fc.json({ maxDepth: 3 }), weight: 1 })
}

/** How many inputs a property is tried with: a tenth in `npm test`, all in `npm run test:long`. */
export function hostileRuns(inLongRun: number): number {
  return process.env.STATUSCOPE_LONG === '1' ? inLongRun : Math.ceil(inLongRun / 10)
}

/** An answer has to come within a second; what the machine does besides does not count. */
const mostMillis = 1000

/** Does something and says so where it kept the processor busy for longer than any input may. */
export function inTime<Answer>(act: () => Answer): Answer {
  const before = process.threadCpuUsage()
  const answer = act()
  const { user, system } = process.threadCpuUsage(before)
  if ((user + system) / 1000 > mostMillis) throw new Error(`It took ${(user + system) / 1000} ms`)
  return answer
}
