import { expect, test } from 'vitest'
import { editors } from './editors.ts'
import {
  type EditOutcome,
  type Guard,
  guards,
  interleavings,
  nameOrder,
  playAllOrders,
  playOrder,
  summariseOrders,
} from './interleavings.ts'
import { type Habit, habits } from './participants/editingClient.ts'

const two = editors.slice(0, 2)
const cells = guards.flatMap((guard) => habits.map((habit) => ({ guard, habit })))

/** A guard works when it compares what the client has read with what is stored, or keeps others away meanwhile. */
const works = (guard: Guard, habit: Habit) =>
  guard === 'lock' || habit === 'ifMatch' || (guard === 'version' && habit === 'version')

/** Under the guard `required` a write without a precondition is refused, so nothing is written at all. */
const refusesAll = (guard: Guard, habit: Habit) => guard === 'required' && (habit === 'nothing' || habit === 'version')

const stepsOf = (order: string, id: string) => [order.indexOf(id), order.lastIndexOf(id)] as const

/** Two editors overlap when each has read before the other has written. */
function overlaps(order: string): boolean {
  const ids = [...new Set(order)]
  return ids.some((one) =>
    ids.some((other) => {
      const [readByOne, writtenByOne] = stepsOf(order, one)
      const [readByOther, writtenByOther] = stepsOf(order, other)
      return one !== other && readByOther < writtenByOne && readByOne < writtenByOther
    }),
  )
}

test('two clients with two steps have 6 orders, three have 90, and none comes twice', () => {
  const named = (clients: number) =>
    [...interleavings(Array.from({ length: clients }, () => 2))].map((order) => nameOrder(order, editors))
  expect(named(2)).toEqual(['aabb', 'abab', 'abba', 'baab', 'baba', 'bbaa'])
  expect(new Set(named(3)).size).toBe(90)
  expect(named(3)).toHaveLength(90)
})

test('every order keeps the steps of each client, whatever their number', () => {
  const orders = [...interleavings([3, 1, 0, 2])]
  expect(orders).toHaveLength(60)
  for (const order of orders) {
    expect([0, 1, 2, 3].map((client) => order.filter((step) => step === client).length)).toEqual([3, 1, 0, 2])
  }
  expect([...interleavings([])]).toEqual([[]])
})

test.each(cells)(
  'guard $guard, habit $habit: work is lost in exactly the orders that overlap without a working guard',
  ({ guard, habit }) => {
    for (const group of [two, editors]) {
      for (const outcome of playAllOrders(guard, habit, group)) {
        const isExposed = !works(guard, habit) && !refusesAll(guard, habit) && overlaps(outcome.order)
        expect([outcome.order, outcome.lost.length > 0]).toEqual([outcome.order, isExposed])
      }
    }
  },
)

test.each(cells)(
  'guard $guard, habit $habit: whoever is neither stored nor told has lost their work',
  ({ guard, habit }) => {
    for (const { kept, lost, told } of playAllOrders(guard, habit, editors)) {
      expect([...kept, ...lost, ...told.map(({ id }) => id)].toSorted()).toEqual(['a', 'b', 'c'])
    }
  },
)

test.each(cells)(
  'guard $guard, habit $habit: one after the other, all words are stored unless all writes are refused',
  ({ guard, habit }) => {
    for (const outcome of playAllOrders(guard, habit, editors)) {
      if (overlaps(outcome.order)) continue
      expect(outcome.kept).toEqual(refusesAll(guard, habit) ? [] : ['a', 'b', 'c'])
    }
  },
)

const toldIn = (guard: Guard, habit: Habit, name: string): Pick<EditOutcome, 'kept' | 'lost' | 'told'> => {
  const order = [...name].map((letter) => 'abc'.indexOf(letter))
  const { kept, lost, told } = playOrder(guard, habit, editors.slice(0, 2), order)
  return { kept, lost, told }
}

test.each([
  ['none', 'nothing', 'abab', ['b'], ['a'], []],
  ['none', 'nothing', 'abba', ['a'], ['b'], []],
  ['none', 'version', 'abab', ['b'], ['a'], []],
  ['none', 'ifMatch', 'abab', ['a'], [], [['b', 412]]],
  ['none', 'ifMatchAny', 'abab', ['b'], ['a'], []],
  ['version', 'version', 'abab', ['a'], [], [['b', 409]]],
  ['version', 'nothing', 'abab', ['b'], ['a'], []],
  ['version', 'ifMatch', 'baba', ['b'], [], [['a', 412]]],
  [
    'required',
    'nothing',
    'abab',
    [],
    [],
    [
      ['a', 428],
      ['b', 428],
    ],
  ],
  ['required', 'ifMatchAny', 'abab', ['b'], ['a'], []],
  ['lock', 'nothing', 'abab', ['a'], [], [['b', 423]]],
  ['lock', 'nothing', 'aabb', ['a', 'b'], [], []],
] as const)('guard %s, habit %s, order %s: stored %j, lost %j, told %j', (guard, habit, name, kept, lost, told) => {
  expect(toldIn(guard, habit, name)).toEqual({ kept, lost, told: told.map(([id, status]) => ({ id, status })) })
})

test('of 90 orders 84 overlap: without a working guard each of them loses work, with one none does', () => {
  for (const { guard, habit } of cells) {
    const { orders, losing, storingNothing } = summariseOrders(playAllOrders(guard, habit, editors))
    expect([orders, losing]).toEqual([90, works(guard, habit) || refusesAll(guard, habit) ? 0 : 84])
    expect(storingNothing).toBe(refusesAll(guard, habit) ? 90 : 0)
  }
})

test('playing all orders together gives what each gives alone', () => {
  for (const guard of guards) {
    const habit = 'version'
    const alone = [...interleavings([2, 2, 2])].map((order) => playOrder(guard, habit, editors, order))
    expect(playAllOrders(guard, habit, editors)).toEqual(alone)
  }
})

test('under a lock nobody is told anything but 423, whatever is sent besides', () => {
  const statuses = playAllOrders('lock', 'ifMatch', editors).flatMap(({ told }) => told.map(({ status }) => status))
  expect(new Set(statuses)).toEqual(new Set([423]))
})
