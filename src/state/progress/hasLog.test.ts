import { expect, test } from 'vitest'
import { fakeDevice } from './fakeKeeping.ts'
import { hasLog } from './hasLog.ts'

test('a log is known to be there without being opened, and asking makes none', async () => {
  const device = fakeDevice()
  const powers = device.powers()
  expect(await hasLog(powers.keeping)).toBe(false)
  expect(await device.factory?.databases()).toEqual([])
  const tab = device.tab()
  tab.getState().open()
  await tab.getState().history(undefined, 1)
  expect(await hasLog(powers.keeping)).toBe(true)
})

test('where the browser does not tell, a log may be there', async () => {
  expect(await hasLog({ databases: undefined })).toBe(true)
  const { keeping } = fakeDevice().powers()
  const databases = keeping.databases && {
    ...keeping.databases,
    indexedDB: { ...keeping.databases.indexedDB, databases: () => Promise.reject(new Error('It is refused')) },
  }
  expect(await hasLog({ databases })).toBe(true)
})
