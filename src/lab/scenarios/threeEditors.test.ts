import { expect, test } from 'vitest'
import { editors } from '../editors.ts'
import { guards, playAllOrders } from '../interleavings.ts'
import { habits } from '../participants/editingClient.ts'
import { judgeRun } from './concurrentEdits.ts'
import { initialControls } from './controls.ts'
import { threeEditorOrders, threeEditors } from './threeEditors.ts'

test('the flow starts with three who have all read before anybody writes', () => {
  expect(threeEditorOrders[Number(initialControls(threeEditors).order) - 1]).toBe('abcabc')
  expect(judgeRun(threeEditors.run(initialControls(threeEditors), 1))).toMatchObject({
    kept: ['a'],
    lost: [],
    told: ['b', 'c'],
  })
})

test.each(guards.flatMap((guard) => habits.map((habit) => ({ guard, habit }))))(
  'guard $guard, habit $habit: each of ninety runs comes to what the table of orders says',
  ({ guard, habit }) => {
    const judged = threeEditorOrders.map((order, index) => {
      const { kept, lost, told, requests } = judgeRun(threeEditors.run({ guard, habit, order: index + 1 }, 1))
      return { order, kept, lost, told: told.toSorted(), requests }
    })
    const outcomes = playAllOrders(guard, habit, editors).map(({ order, kept, lost, told, requests }) => {
      return { order, kept, lost, told: told.map(({ id }) => id).toSorted(), requests }
    })
    expect(judged.map((one) => ({ ...one, lost: one.lost.toSorted() }))).toEqual(outcomes)
  },
)
