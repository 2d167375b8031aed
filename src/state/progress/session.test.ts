import { expect, test } from 'vitest'
import { replay } from '../../study/review/replay.ts'
import { fakeAnswer } from './fakeAnswers.ts'
import { fakeDevice } from './fakeKeeping.ts'
import { soon } from './tabForTest.ts'

const eventsOf = async (tab: ReturnType<ReturnType<typeof fakeDevice>['tab']>) => {
  const { entries } = await tab.getState().history(undefined, 100_000)
  return entries.map(({ event }) => event)
}

const isSettled = (tab: ReturnType<ReturnType<typeof fakeDevice>['tab']>) =>
  soon(() => expect(tab.getState().status).toBe('ready'))

test('an answer that is said to be saved is there when the page is opened again', async () => {
  const device = fakeDevice()
  const tab = device.tab()
  expect(await tab.getState().record(fakeAnswer(1))).toBe(true)
  expect(tab.getState().saving).toBe('saved')
  expect(tab.getState().unsaved).toBe(0)
  const again = device.tab()
  again.getState().open()
  await isSettled(again)
  const [event, ...others] = await eventsOf(again)
  expect(others).toEqual([])
  expect(event).toMatchObject({ ...fakeAnswer(1), type: 'answer', at: device.time, zoneMinutes: 420 })
  expect(again.getState().progress).toEqual(tab.getState().progress)
  expect(again.getState().progress.events).toBe(1)
})

test('two tabs that answer at once keep every answer, and both see them', async () => {
  const device = fakeDevice()
  const tabs = [device.tab(), device.tab()]
  await Promise.all(
    tabs.flatMap((tab, side) =>
      Array.from({ length: 60 }, (_, number) => tab.getState().record(fakeAnswer(side * 60 + number))),
    ),
  )
  for (const tab of tabs) await soon(() => expect(tab.getState().progress.events).toBe(120))
  const events = await eventsOf(device.tab())
  expect(new Set(events.map((event) => 'seed' in event && event.seed)).size).toBe(120)
  for (const tab of tabs) expect(tab.getState().progress).toEqual(replay(events))
})
