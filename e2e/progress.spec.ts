import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { madeUpLog } from '../src/features/progress/madeUpLog.ts'
import { answerKeys, findAnswer } from '../src/features/quiz/answerKeys.ts'
import { languages } from '../src/i18n/languages.ts'
import { fileLine, fileStart } from '../src/state/progress/logFile.ts'
import { makeRound } from '../src/study/makeRound.ts'
import { violationsInBothThemes } from './axe.ts'
import { alive, expect, test } from './site.ts'

const asked = {
  mode: 'topic',
  topic: { by: 'codes', codes: [409, 412, 503] },
  kinds: ['situation'],
  count: 3,
  seed: 7,
} as const

/** The questions of that round; what is missed comes back after them. */
const questions = makeRound(asked)?.questions ?? []

/** Answers the round by keyboard, the first question wrong and the others right. */
async function answerRound(page: Page) {
  await page.goto(`/en/quiz?kinds=situation&codes=409,412,503&count=${asked.count}&seed=${asked.seed}`)
  await alive(page)
  await page.getByRole('button', { name: 'Start these questions' }).first().focus()
  await page.keyboard.press('Enter')
  for (const [place, question] of questions.entries()) {
    await expect(page.locator('h1')).toContainText(`Question ${place + 1} of`)
    for (const key of answerKeys(question.task, findAnswer(question, place > 0))) {
      if ('press' in key) await page.keyboard.press(key.press)
      else await page.keyboard.type(key.type)
    }
    await page.keyboard.press('Enter')
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await page.keyboard.press('Enter')
  }
}

/** Goes on with the Tab key until something with this name has the focus, then presses a key on it. */
async function pressOn(page: Page, name: RegExp, key = 'Enter') {
  for (let tabs = 0; tabs < 300; tabs += 1) {
    const focused = await page.evaluate(() => {
      const { activeElement } = document
      const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0]?.textContent : undefined
      return label ?? activeElement?.textContent ?? ''
    })
    if (name.test(focused)) return page.keyboard.press(key)
    await page.keyboard.press('Tab')
  }
  throw new Error(`Nothing called ${name} can be reached by keyboard`)
}

const history = (page: Page) => page.locator('section[aria-labelledby="history"] li')

test('what was answered is seen, exported, erased and imported, by keyboard alone', async ({ page }) => {
  const answered = questions.length
  await answerRound(page)
  await page.goto('/en/progress')
  await alive(page)
  await expect(history(page)).toHaveCount(answered)
  await expect(history(page).filter({ hasText: /^.*Wrong/ })).toHaveCount(1)
  await expect(page.locator('section[aria-labelledby="data"]')).toContainText('stored in this browser')

  const [download] = await Promise.all([page.waitForEvent('download'), pressOn(page, /^Export as JSON$/)])
  const exported = readFileSync(await download.path(), 'utf8')
  expect(JSON.parse(exported).events).toHaveLength(answered)

  await pressOn(page, /^Erase everything…$/)
  await expect(page.getByRole('dialog')).toBeVisible()
  await pressOn(page, /^\s*Delete the log for good$/, 'Space')
  await pressOn(page, /^Erase$/)
  await expect(page.getByText('Everything is erased.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.reload()
  await alive(page)
  await expect(page.getByRole('heading', { name: 'Nothing has been answered here yet' })).toBeVisible()

  const chosen = page.waitForEvent('filechooser')
  await pressOn(page, /^Choose an exported file/)
  await (await chosen).setFiles({ name: 'log.json', mimeType: 'application/json', buffer: Buffer.from(exported) })
  await expect(page.getByText(`${answered} events are new`)).toBeVisible()
  await expect(page.getByText('Nothing has been written yet.')).toBeVisible()
  await pressOn(page, /^Add \d+ events$/)
  await expect(history(page)).toHaveCount(answered)
  await page.reload()
  await alive(page)
  await expect(history(page)).toHaveCount(answered)
})

test('the last answer is taken back and a code forgotten, and both are lines of the history', async ({ page }) => {
  const answered = questions.length
  await answerRound(page)
  await page.goto('/en/progress')
  await alive(page)
  await page.getByRole('button', { name: 'Take back the last answer' }).click()
  await expect(history(page)).toHaveCount(answered + 1)
  await expect(history(page).nth(1)).toContainText('taken back')
  await page.getByRole('button', { name: 'Forget it' }).click()
  await expect(history(page)).toHaveCount(answered + 2)
  await page.getByRole('button', { name: /^Remember \d+ again$/ }).click()
  await expect(history(page)).toHaveCount(answered + 3)
})

function logFile(count: number): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  const events = madeUpLog({ count, perDay: 25, until: Date.now() })
  const text = `${fileStart}${events.map(fileLine).join(',\n')}\n]}\n`
  return { name: 'log.json', mimeType: 'application/json', buffer: Buffer.from(text) }
}

/** Imports a made-up log, and waits until the page shows it. */
async function importLog(page: Page, language: string, count: number) {
  await page.goto(`/${language}/progress`)
  await alive(page)
  await page.locator('input[type="file"]').setInputFiles(logFile(count))
  await page.locator('section[aria-labelledby="import"] .primary').click()
  await expect(page.locator('#recall')).toBeVisible({ timeout: 60_000 })
}

// In the long run in all languages, else in the one with the longest words.
for (const language of process.env.STATUSCOPE_LONG ? languages : (['fr'] as const)) {
  test(`axe-core finds nothing on the page with answers, in ${language}`, async ({ page }) => {
    await importLog(page, language, 60)
    for (const summary of await page.locator('main summary').all()) await summary.click()
    expect(await violationsInBothThemes(page)).toEqual([])
    await page.locator('section[aria-labelledby="data"] button').last().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await violationsInBothThemes(page)).toEqual([])
  })
}

test('no picture or table of 10,000 answers is wider than the window, in the language with the longest words', async ({
  page,
}) => {
  await importLog(page, 'fr', 10_000)
  for (const summary of await page.locator('main summary').all()) await summary.click()
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, `${width} pixels`).toBeLessThanOrEqual(0)
  }
})

test('the details of a code are shown at its focus and do not cover it', async ({ page }) => {
  await importLog(page, 'en', 200)
  const cells = page.locator('section[aria-labelledby="recall"] li > a')
  for (const at of [0, 20, 40, 63]) {
    await cells.nth(at).focus()
    await expect(cells.nth(at)).toHaveAttribute('aria-describedby', 'recall-details')
    await expect(page.locator('#recall-details')).toContainText((await cells.nth(at).textContent())?.slice(0, 3) ?? '?')
    const isCovered = await cells.nth(at).evaluate((cell) => {
      const { left, top, width, height } = cell.getBoundingClientRect()
      return !cell.contains(document.elementFromPoint(left + width / 2, top + height / 2))
    })
    expect(isCovered, `cell ${at}`).toBe(false)
  }
})

test('a browser that keeps no database says so, and the page works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => undefined })
  })
  await page.goto('/en/progress')
  await alive(page)
  await expect(page.getByRole('alert')).toContainText('memory only')
})

test('nothing is said of a log that has not been read, and nothing moves when it has', async ({ page }) => {
  await importLog(page, 'en', 60)
  await page.addInitScript(() => {
    let shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number }[]) shift += entry.value
      document.documentElement.dataset.shift = `${shift}`
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.reload()
  await expect(page.locator('#recall')).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(Number(await page.locator('html').getAttribute('data-shift'))).toBeLessThan(0.02)
})

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says what would be here', async ({ page }) => {
    await page.goto('/fr/progress')
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await expect(page.getByRole('link', { name: 'Commencer par dix questions' })).toBeVisible()
  })
})
