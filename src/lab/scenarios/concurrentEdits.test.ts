import { expect, test } from 'vitest'
import { editors } from '../editors.ts'
import { guards, interleavings, nameOrder, playAllOrders } from '../interleavings.ts'
import { habits } from '../participants/editingClient.ts'
import { exchangesOf } from '../trace/derive.ts'
import { concurrentEdits, judgeRun, twoEditorOrders } from './concurrentEdits.ts'
import { initialControls } from './controls.ts'
import type { ControlValues } from './scenario.ts'

const two = editors.slice(0, 2)
const runWith = (values: ControlValues) => concurrentEdits.run({ ...initialControls(concurrentEdits), ...values }, 1)

/** Each exchange as who asked for what and was answered how, in the order in which they were begun. */
const linesOf = (values: ControlValues) =>
  exchangesOf(runWith(values)).map(
    ({ from, request, response }) =>
      `${from} ${request.message.method} ${request.message.target.replace('/articles/style-guide', '')} ${response?.message.status}`,
  )

const decisionsIn = (values: ControlValues, rule: string) =>
  runWith(values).events.flatMap((event) =>
    event.kind === 'decision' && event.rule === rule ? [`${event.by} ${event.outcome}`] : [],
  )

test('the orders on offer are all there are', () => {
  expect(twoEditorOrders).toEqual([...interleavings([2, 2])].map((order) => nameOrder(order, two)))
})

test.each(guards.flatMap((guard) => habits.map((habit) => ({ guard, habit }))))(
  'guard $guard, habit $habit: each run comes to what the table of orders says',
  ({ guard, habit }) => {
    for (const { order, kept, lost, told, requests } of playAllOrders(guard, habit, two)) {
      const judged = judgeRun(runWith({ guard, habit, order, after: 'giveUp' }))
      expect({ order, ...judged, told: judged.told.toSorted() }).toEqual({
        order,
        kept,
        lost,
        told: told.map(({ id }) => id).toSorted(),
        requests,
      })
    }
  },
)

test('without a guard the second write undoes the first, and both are told 200', () => {
  expect(linesOf({ guard: 'none' })).toEqual(['a GET  200', 'b GET  200', 'a PUT  200', 'b PUT  200'])
  expect(judgeRun(runWith({ guard: 'none' }))).toMatchObject({ kept: ['b'], lost: ['a'], told: [] })
})

test('the one who is told 409 reads again, merges by field and sends the new entity tag', () => {
  expect(linesOf({})).toEqual(['a GET  200', 'b GET  200', 'a PUT  200', 'b PUT  409', 'b GET  200', 'b PUT  200'])
  const last = exchangesOf(runWith({})).at(-1)
  expect(last?.request.message.fields).toContainEqual(['If-Match', '"style-guide-4"'])
  expect(judgeRun(runWith({}))).toMatchObject({ kept: ['a', 'b'], lost: [] })
  expect(decisionsIn({}, 'afterRefusal')).toEqual(['b readsAgain', 'b merges'])
})

test('where both changed the same field the client does not choose for its user', () => {
  expect(judgeRun(runWith({ edits: 'sameField' }))).toMatchObject({ kept: ['a'], lost: [], told: ['b'] })
  expect(decisionsIn({ edits: 'sameField' }, 'afterRefusal')).toEqual(['b readsAgain', 'b needsChoice'])
})

test('whoever finds the article locked waits for the lock and then edits what is there', () => {
  expect(linesOf({ guard: 'lock' })).toEqual([
    'a POST /lock 201',
    'a GET  200',
    'b POST /lock 423',
    'a PUT  200',
    'a DELETE /lock 204',
    'b POST /lock 201',
    'b GET  200',
    'b PUT  200',
    'b DELETE /lock 204',
  ])
  expect(judgeRun(runWith({ guard: 'lock', edits: 'sameField' }))).toMatchObject({ kept: ['a', 'b'], lost: [] })
})

test('after merging, different changes are both stored under every guard whose refusals reach somebody', () => {
  for (const guard of guards) {
    for (const habit of habits) {
      for (const order of twoEditorOrders) {
        const { kept, lost } = judgeRun(runWith({ guard, habit, order }))
        expect([guard, habit, order, lost.length === 0 ? kept : 'lost']).toEqual([
          guard,
          habit,
          order,
          lost.length === 0 ? ['a', 'b'] : 'lost',
        ])
        const givenUp = judgeRun(runWith({ guard, habit, order, after: 'giveUp' }))
        expect(lost).toEqual(givenUp.lost)
      }
    }
  }
})
