import { expect, test } from 'vitest'
import { exampleLog } from './exampleEvents.ts'
import { emptyProgress } from './progress.ts'
import { advance, replay } from './replay.ts'
import { restoreProgress, snapshotOf } from './snapshot.ts'

const log = exampleLog(500)
const progress = replay(log)
const stored = () => JSON.parse(JSON.stringify(snapshotOf(progress)))

test('a snapshot comes back as the progress it was made of, and can be gone on from', () => {
  expect(restoreProgress(stored())).toEqual(progress)
  expect(restoreProgress(snapshotOf(emptyProgress))).toEqual(emptyProgress)
  const before = restoreProgress(JSON.parse(JSON.stringify(snapshotOf(replay(log.slice(0, -1))))))
  const last = log.at(-1)
  expect(before && last && advance(before, last)).toEqual(progress)
})

/** Every path to a value in a snapshot whose length a test can bear: one entry of each record is enough. */
function pathsOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]]
  return Object.entries(value)
    .slice(0, 12)
    .flatMap(([name, part]) => pathsOf(part).map((path) => [name, ...path]))
}

function change(value: unknown, [name, ...rest]: readonly string[], to: unknown): unknown {
  if (name === undefined) return to
  const record = Object.entries(value ?? {})
  return Object.fromEntries(record.map(([key, part]) => [key, key === name ? change(part, rest, to) : part]))
}

const paths = pathsOf(snapshotOf(progress))

test.each([Number.NaN, Number.POSITIVE_INFINITY, -0.5, null, undefined, {}, [], '__proto__'])(
  'a snapshot with %s anywhere is thrown away',
  (nonsense) => {
    const isText = (path: readonly string[]) => typeof nonsense === 'string' && path.at(-1) === 'lastId'
    const accepted = paths.filter((path) => restoreProgress(change(stored(), path, nonsense)) !== undefined)
    expect(accepted.filter((path) => !isText(path))).toEqual([])
    expect(paths.length).toBeGreaterThan(50)
  },
)

test('a card with a stability that is no number is refused', () => {
  const broken = change(stored(), ['progress', 'cards', '409.chooseCode', 'stability'], Number.NaN)
  expect(JSON.stringify(broken)).not.toBe(JSON.stringify(stored()))
  expect(restoreProgress(broken)).toBeUndefined()
})

test('what contradicts itself is thrown away', () => {
  const set = (path: readonly string[], to: unknown) => restoreProgress(change(stored(), ['progress', ...path], to))
  expect(set(['cards', '409.chooseCode', 'code'], 410)).toBeUndefined()
  expect(set(['cards', '409.chooseCode', 'lapses'], 10_000)).toBeUndefined()
  expect(set(['calibration', 'guess', 'right'], 10_000)).toBeUndefined()
  expect(set(['days'], { tomorrow: Object.values(progress.days)[0] })).toBeUndefined()
  expect(set(['lastId'], 'nonsense')).toBeUndefined()
})

test('another version, a field too many, or no snapshot at all is thrown away', () => {
  expect(restoreProgress({ ...stored(), foldVersion: 2 })).toBeUndefined()
  expect(restoreProgress({ ...stored(), more: 1 })).toBeUndefined()
  for (const nonsense of [undefined, null, 'x', 3, [], progress]) expect(restoreProgress(nonsense)).toBeUndefined()
})
