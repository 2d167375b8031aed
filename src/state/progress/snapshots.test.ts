import { expect, test } from 'vitest'
import { emptyProgress } from '../../study/review/progress.ts'
import { replay } from '../../study/review/replay.ts'
import { connect, type LogDatabase } from './database.ts'
import { manyAnswers } from './fakeEvents.ts'
import { fakeDevice } from './fakeKeeping.ts'
import { readLog } from './readLog.ts'
import { recordOf } from './record.ts'
import { keepSnapshot, newestSnapshot, outdated } from './snapshots.ts'
import { soon } from './tabForTest.ts'
import { append } from './writeLog.ts'

async function openDatabase(device = fakeDevice()): Promise<LogDatabase> {
  const connection = await connect(device.powers().keeping.databases)
  if (connection.kind !== 'open') throw new Error(`The database is ${connection.kind}`)
  return connection.database
}

const day = 86_400_000

test('the last three snapshots are kept, and the last one of each of seven days', () => {
  const taken = Array.from({ length: 40 }, (_, number) => ({ number, at: Math.floor(number / 4) * day + (number % 4) }))
  const gone = new Set(outdated(taken))
  const left = taken.flatMap(({ number }) => (gone.has(number) ? [] : number))
  expect(left).toEqual([15, 19, 23, 27, 31, 35, 37, 38, 39])
  expect(outdated(taken.slice(0, 3))).toEqual([])
})

test('from a snapshot and what came since, the log comes to the same as read from its beginning', async () => {
  const database = await openDatabase()
  const events = manyAnswers(300)
  await append(database, events.slice(0, 250))
  const first = await readLog(database, undefined, new Map())
  if (first.kind !== 'whole') throw new Error('It was not read whole')
  expect(first.isReplayed).toBe(true)
  const { arrival, epoch } = first.position
  await keepSnapshot(database, { progress: first.fold.progress, arrival, epoch }, 0)
  await append(database, events.slice(250))
  const second = await readLog(database, undefined, new Map())
  expect(second).toMatchObject({ kind: 'whole', isReplayed: false, derived: 50 })
  expect(second.kind === 'whole' && second.fold.progress).toEqual(replay(events))
})

test('of damaged snapshots, the newest whole one is taken', async () => {
  const database = await openDatabase()
  for (const arrival of [1, 2, 3])
    await keepSnapshot(database, { progress: emptyProgress, arrival, epoch: 0 }, arrival * day)
  const newest = await database.snapshots.orderBy(':id').last()
  await database.snapshots.update(newest?.number ?? 0, { text: newest?.text.replace('0', '1') ?? '' })
  expect((await newestSnapshot(database, 0))?.arrival).toBe(2)
  await database.snapshots.toCollection().modify({ arrival: 9 })
  expect(await newestSnapshot(database, 0)).toBeUndefined()
})

test('a snapshot of a log that events were taken out of since is neither kept nor taken', async () => {
  const database = await openDatabase()
  await keepSnapshot(database, { progress: emptyProgress, arrival: 1, epoch: 0 }, 0)
  await database.marks.put({ key: 'epoch', value: 1 })
  await keepSnapshot(database, { progress: emptyProgress, arrival: 1, epoch: 0 }, 0)
  expect(await database.snapshots.count()).toBe(1)
  expect(await newestSnapshot(database, 1)).toBeUndefined()
})

test('a snapshot that counts other events than the log has is not believed', async () => {
  const device = fakeDevice()
  const database = await openDatabase(device)
  await append(database, manyAnswers(20))
  const progress = replay(manyAnswers(19))
  await keepSnapshot(database, { progress, arrival: 20, epoch: 0 }, 0)
  const tab = device.tab()
  tab.getState().open()
  await soon(() => expect(tab.getState().progress).toEqual(replay(manyAnswers(20))))
})

test('damaged records are set aside one by one, the rest counts, and a file of them is offered', async () => {
  const device = fakeDevice()
  const database = await openDatabase(device)
  const events = manyAnswers(40)
  await append(database, events)
  await database.events.update(7, { text: recordOf(events[8] ?? (events[0] as never)).text })
  await database.events.update(30, { sum: '00000000' })
  const tab = device.tab()
  tab.getState().open()
  await soon(() => expect(tab.getState().damaged).toBe(2))
  const rest = events.filter((_, place) => place !== 6 && place !== 29)
  expect(tab.getState().progress).toEqual(replay(rest))
  expect(await database.events.count()).toBe(38)
  const file = await (await tab.getState().exportDamaged()).text()
  expect(JSON.parse(file)).toMatchObject([{ found: { arrival: 7 } }, { found: { arrival: 30, id: events[29]?.id } }])
  const again = device.tab()
  again.getState().open()
  await soon(() => expect(again.getState().damaged).toBe(2))
  expect(again.getState().progress).toEqual(replay(rest))
})
