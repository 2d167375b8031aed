import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => path.replaceAll('\\', '/'))

const side = 'left|right'
/** What names a side of the screen instead of the start or the end of a line, or a height or width by the screen. */
const physical = [
  `(?:margin|padding|border|scroll-margin|scroll-padding|inset)-(?:${side}|top|bottom)(?:-[a-z]+)?\\s*:`,
  `border-(?:top|bottom)-(?:${side})-radius\\s*:`,
  `(?:^|[;{\\s])(?:${side}|top|bottom)\\s*:`,
  `(?:text-align|float|clear|caption-side|justify-[a-z]+)\\s*:\\s*(?:${side})`,
  // A bar along one side.
  'box-shadow\\s*:\\s*inset\\s+(?!0[\\s;])[-\\d]',
  // Four lengths differ between the sides only if the second and the fourth do.
  '(?:margin|padding|inset)\\s*:\\s*([^\\s;]+)\\s+([^\\s;]+)\\s+([^\\s;]+)\\s+(?!\\2\\s*[;}])[^\\s;]+\\s*[;}]',
]

function physicalSides(text: string): readonly string[] {
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\//g, '')
  return physical.flatMap((pattern) =>
    [...withoutComments.matchAll(new RegExp(pattern, 'gm'))].map(([found]) => found.trim()),
  )
}

test('no style sheet names a side of the screen: in some languages lines start on the right', () => {
  const named = sheets.flatMap((sheet) =>
    physicalSides(readFileSync(join(root, sheet), 'utf8')).map((found) => `${sheet}: ${found}`),
  )
  expect(sheets.length).toBeGreaterThan(50)
  expect(named).toEqual([])
})

test('a side of the screen is found wherever a style sheet can name one', () => {
  const named = [
    'a { margin-left: 1px; }',
    'a { border-right-color: red; }',
    'a { border-top-left-radius: 1px }',
    'a { position: absolute; right: 0; }',
    'a {\n  left: 0;\n}',
    'a { text-align: right; }',
    'a { padding: 0 1px 0 2px; }',
    'a { box-shadow: inset 2px 0 red; }',
  ]
  expect(named.filter((text) => physicalSides(text).length === 0)).toEqual([])
  const neutral = [
    'a { margin-inline-start: 1px; }',
    'a { padding: 0 1px 0 1px; }',
    'a { text-align: start; } /* left: 0 */',
    'a { box-shadow: inset 0 0 0 2px red; }',
  ]
  expect(neutral.flatMap(physicalSides)).toEqual([])
})

test('text is regular or strong: each further weight is a face more to load before the first paint', () => {
  const weights = sheets.flatMap((sheet) =>
    [...readFileSync(join(root, sheet), 'utf8').matchAll(/(?:font-weight|font):\s*([^;}]+)/g)].map(
      ([, weight = '']) => ({ sheet, weight: weight.trim() }),
    ),
  )
  expect(weights.length).toBeGreaterThan(50)
  expect(weights.filter(({ weight }) => !['400', 'var(--strong)', 'inherit'].includes(weight))).toEqual([])
})
