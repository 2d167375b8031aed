import { expect, test } from 'vitest'
import { replay } from '../../study/review/replay.ts'
import { fakeAnswer } from './fakeAnswers.ts'
import { fakeDevice } from './fakeKeeping.ts'
import { logOf, readyTab, readyTabWith, seedsOf, soon } from './tabForTest.ts'

test('ids never go back, though the clock is set back a year, and the order of the answers stays', async () => {
  const device = fakeDevice()
  const tab = await readyTabWith(device, 2)
  device.time -= 365 * 86_400_000
  await tab.getState().record(fakeAnswer(2))
  const other = await readyTab(device)
  await other.getState().record(fakeAnswer(3))
  device.time += 730 * 86_400_000
  await other.getState().record(fakeAnswer(4))
  await soon(() => expect(tab.getState().progress.events).toBe(5))
  expect(seedsOf(await logOf(tab))).toEqual([0, 1, 2, 3, 4])
  expect(tab.getState().progress).toEqual(other.getState().progress)
})

test('the browser is asked once to keep the log, after an answer was saved, and its answer is shown', async () => {
  const device = fakeDevice()
  device.isPersistGranted = false
  const tab = await readyTab(device)
  expect(device.persistAsked).toBe(0)
  expect(tab.getState().isPersistent).toBeUndefined()
  await tab.getState().record(fakeAnswer(1))
  await soon(() => expect(tab.getState().isPersistent).toBe(false))
  await tab.getState().record(fakeAnswer(2))
  const again = await readyTabWith(device, 1)
  await soon(() => expect(again.getState().isPersistent).toBe(false))
  expect(device.persistAsked).toBe(1)
})

test('erasing deletes the database in all tabs, and all of them go on from nothing', async () => {
  const device = fakeDevice()
  const tab = await readyTabWith(device, 3)
  const other = await readyTab(device)
  await soon(() => expect(other.getState().progress.events).toBe(3))
  expect(await tab.getState().erase()).toBe(true)
  await soon(() => expect(other.getState().progress.events).toBe(0))
  await other.getState().record(fakeAnswer(7))
  await soon(() => expect(tab.getState().progress.events).toBe(1))
  expect(seedsOf(await logOf(await readyTab(device)))).toEqual([7])
})

test('the last answer is taken back, then the one before it; a reset forgets a code, and can be taken back too', async () => {
  const device = fakeDevice()
  const tab = await readyTabWith(device, 70)
  const full = tab.getState().progress
  const before = replay((await logOf(tab)).slice(0, 68))
  expect(await tab.getState().undo()).toBe(true)
  await soon(() => expect(tab.getState().progress.events).toBe(71))
  expect(await tab.getState().undo()).toBe(true)
  await soon(() => expect(tab.getState().progress.cards).toEqual(before.cards))
  await tab.getState().reset(409)
  await soon(() => expect(Object.keys(tab.getState().progress.cards).some((key) => key.startsWith('409.'))).toBe(false))
  const { entries } = await tab.getState().history(undefined, 3)
  for (const { event } of entries) await tab.getState().cancel(event.id)
  await soon(() => expect(tab.getState().progress.cards).toEqual(full.cards))
  expect((await readyTab(device)).getState().progress.cards).toEqual(full.cards)
  expect(await (await readyTab(fakeDevice())).getState().undo()).toBe(false)
})

test('the history is read page by page, the newest first, and says what was taken back', async () => {
  const device = fakeDevice()
  const tab = await readyTabWith(device, 25)
  await tab.getState().undo()
  await soon(() => expect(tab.getState().unsaved).toBe(0))
  const seen: unknown[] = []
  let before: string | undefined
  do {
    const page = await tab.getState().history(before, 10)
    expect(page.entries.length).toBeLessThanOrEqual(10)
    seen.push(...page.entries.map(({ event, isCancelled }) => [event.type, 'seed' in event && event.seed, isCancelled]))
    before = page.before
  } while (before !== undefined)
  const answers = Array.from({ length: 25 }, (_, place) => ['answer', 24 - place, place === 0])
  expect(seen).toEqual([['undo', false, false], ...answers])
})

test('an export is due after 50 answers, and no longer once it was made', async () => {
  const device = fakeDevice()
  const tab = await readyTabWith(device, 49)
  await soon(() => expect(tab.getState().progress.events).toBe(49))
  expect(tab.getState().isExportDue).toBe(false)
  await tab.getState().record(fakeAnswer(49))
  await soon(() => expect(tab.getState().isExportDue).toBe(true))
  const again = await readyTab(device)
  await soon(() => expect(again.getState().isExportDue).toBe(true))
  await again.getState().exportLog()
  expect(again.getState().isExportDue).toBe(false)
  const third = await readyTabWith(device, 49)
  expect(third.getState().isExportDue).toBe(false)
})

test('drawing a page ahead of time opens no log', async () => {
  const device = fakeDevice()
  device.tab()
  expect(await device.factory?.databases()).toEqual([])
})
