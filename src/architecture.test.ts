import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = import.meta.dirname

/** What each floor may import besides itself; a feature is a floor of its own, so no feature imports another. */
const floors: Readonly<Record<string, readonly string[]>> = {
  http: [],
  lab: ['http'],
  study: ['http', 'lab'],
  i18n: ['http', 'lab', 'study'],
  doors: ['http', 'lab', 'i18n'],
  state: ['http', 'lab', 'study', 'i18n'],
  ui: ['http', 'lab', 'i18n'],
  features: ['http', 'lab', 'study', 'i18n', 'state', 'ui'],
  app: ['http', 'lab', 'study', 'i18n', 'doors', 'state', 'ui', 'features'],
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|tsx)$/.test(path) && !path.endsWith('.d.ts'))
  .map((path) => path.replaceAll('\\', '/'))

function importsOf(path: string): readonly string[] {
  const text = readFileSync(join(root, path), 'utf8')
  const found = text.matchAll(/(?:from|import)\s*\(?\s*['"`](\.[^'"`$]*)/g)
  return [...found].map(([, target = '']) => relative(root, join(root, dirname(path), target)).replaceAll('\\', '/'))
}

const floorOf = (path: string) => path.split('/')[0] ?? ''
const roomOf = (path: string) => path.split('/').slice(0, 2).join('/')
const isInside = (path: string) => !path.startsWith('..')

const imports = files.flatMap((from) =>
  importsOf(from)
    .filter(isInside)
    .map((to) => ({ from, to })),
)

test('every folder of src is a floor of the table', () => {
  const folders = new Set(files.filter((path) => path.includes('/')).map(floorOf))
  expect([...folders].filter((folder) => !Object.hasOwn(floors, folder))).toEqual([])
})

test('a floor imports only from floors below it, types and tests included', () => {
  const breaches = imports.filter(({ from, to }) => {
    const below = floors[floorOf(from)]
    return below !== undefined && floorOf(to) !== floorOf(from) && !below.includes(floorOf(to))
  })
  expect(breaches).toEqual([])
})

test('no feature imports another', () => {
  const breaches = imports.filter(
    ({ from, to }) => floorOf(from) === 'features' && floorOf(to) === 'features' && roomOf(from) !== roomOf(to),
  )
  expect(breaches).toEqual([])
})

test('the lab of a door knows no scenarios', () => {
  expect(imports.filter(({ from, to }) => floorOf(from) === 'doors' && to.startsWith('lab/scenarios'))).toEqual([])
})

test('no file of src imports in a circle', () => {
  const graph = new Map(files.map((path) => [path, imports.filter(({ from }) => from === path).map(({ to }) => to)]))
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      return
    }
    if (done.has(path)) return
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of files) visit(path, [])
  expect(circles).toEqual([])
})

// That the core knows no DOM is held by its own tsconfig, which has none.
test('the core knows neither React nor the real clock nor chance', () => {
  const core = files.filter((path) => /^(http|lab|study)\//.test(path) && !path.endsWith('.test.ts'))
  const forbidden = /from 'react|\bDate\.now\b|new Date\(\)|Math\.random/
  expect(core.filter((path) => forbidden.test(readFileSync(join(root, path), 'utf8')))).toEqual([])
})

test('nothing outside a node module is imported without its extension', () => {
  expect(imports.filter(({ to }) => !/\.(ts|tsx|css|json)$/.test(to))).toEqual([])
})
