import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { answerQuestions } from './answerQuestions.ts'
import { keptIds, openLog, type WithLog } from './keptLog.ts'
import { eventsOf, openQuiz, saved } from './quizTabs.ts'
import { alive, expect, test } from './site.ts'

test('five tabs that answer at once keep every answer', async ({ page, context }) => {
  await page.goto('/en/quiz')
  await alive(page)
  const tabs = [page, ...(await Promise.all(Array.from({ length: 4 }, () => openQuiz(context))))]
  await Promise.all(tabs.map((tab) => answerQuestions(tab, 8)))
  for (const tab of tabs) await tab.waitForSelector(saved)
  expect(new Set(await keptIds(page)).size).toBe(40)
})

test('two tabs that write down 500 answers each have 1,000, and both see them', async ({ page, context }) => {
  await page.goto('/en/codes/409')
  const other = await context.newPage()
  await other.goto(`${process.env.BASE_URL}/en/codes/409`)
  const tabs = [page, other]
  for (const tab of tabs) await openLog(tab)
  const write = (tab: Page) =>
    tab.evaluate(async () => {
      const { log } = window as unknown as WithLog
      const draft = {
        type: 'answer',
        kind: 'situation',
        version: 1,
        seed: 1,
        skill: 'chooseCode',
        isStrong: false,
        marks: [{ code: 409, isRight: true }],
        options: ['409', '412'],
        given: ['409'],
        isRight: true,
        confidence: 'certain',
        tookMillis: 1000,
      } as const
      let count = 0
      for (let number = 0; number < 500; number += 1) if (await log.log(draft, Date.now())) count += 1
      return count
    })
  expect(await Promise.all(tabs.map(write))).toEqual([500, 500])
  for (const tab of tabs) await expect.poll(() => eventsOf(tab)).toBe(1000)
  expect(new Set(await keptIds(page)).size).toBe(1000)
})

/** Opens the database as a newer version of the program would, and returns what is in it. */
function openNewer(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open('statuscope.progress', 20)
        request.onupgradeneeded = () => void request.result.createObjectStore('later')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const database = request.result
          // A newer version that is open does not let go.
          Object.assign(window, { database })
          if (!database.objectStoreNames.contains('events')) return resolve('')
          const all = database.transaction('events').objectStore('events').getAll()
          all.onsuccess = () => resolve(JSON.stringify(all.result))
        }
      }),
  )
}

test('an old tab beside a newer version says to reload, writes nothing, and offers what is not saved', async ({
  page,
  context,
}) => {
  await page.goto('/en/quiz')
  await alive(page)
  await answerQuestions(page, 2)
  await page.waitForSelector(saved)
  const newer = await context.newPage()
  await newer.goto(`${process.env.BASE_URL}/en/codes/409`)
  const before = await openNewer(newer)
  await expect(page.getByText('Reload this page')).toBeVisible()
  await answerQuestions(page, 3)
  await expect(page.getByText('3 answers are in memory only.')).toBeVisible()
  expect(await openNewer(newer)).toBe(before)
  expect(JSON.parse(before)).toHaveLength(2)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download what is not saved' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  expect(JSON.parse(text).events).toHaveLength(3)
})

test('an old page that opens beside a newer version leaves its database as it is', async ({ page, context }) => {
  const newer = await context.newPage()
  await newer.goto(`${process.env.BASE_URL}/en/codes/409`)
  const before = await openNewer(newer)
  await page.goto('/en/quiz')
  await expect(page.getByText('Reload this page')).toBeVisible()
  await answerQuestions(page, 1)
  expect(await openNewer(newer)).toBe(before)
})
