import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { answerQuestions } from './answerQuestions.ts'
import { keptIds, openLog, type WithLog } from './keptLog.ts'
import { eventsOf, openQuiz, saved } from './quizTabs.ts'
import { withoutWorkers } from './sharedContext.ts'
import { alive, expect, test, watch } from './site.ts'

const isLong = process.env.STATUSCOPE_LONG === '1'

test.describe('a browser that is killed', () => {
  let running: ChildProcess | undefined
  const problems: (readonly string[])[] = []

  /** Starts a browser that can be killed with all its processes. */
  async function start(profile: string, command: string, given: readonly string[]): Promise<Page> {
    const port = join(profile, 'DevToolsActivePort')
    const args = [...given, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank']
    running = spawn(command, args, { detached: true, stdio: 'ignore' })
    await expect
      .poll(() => existsSync(port) && readFileSync(port, 'utf8').includes('/devtools/'), { timeout: 30_000 })
      .toBe(true)
    const [number] = readFileSync(port, 'utf8').split('\n')
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${number}`)
    const [context] = browser.contexts()
    if (!context) throw new Error('The browser has no context')
    await withoutWorkers(context)
    problems.push(await watch(context, process.env.BASE_URL ?? ''))
    return openQuiz(context)
  }

  async function kill(profile: string): Promise<void> {
    const dying = running
    running = undefined
    if (!dying?.pid) return
    const isGone = new Promise((resolve) => dying.once('exit', resolve))
    process.kill(-dying.pid, 'SIGKILL')
    await isGone
    // What is left of the lock and the port of a killed browser would be taken for a running one.
    for (const name of ['DevToolsActivePort', 'SingletonLock', 'SingletonCookie', 'SingletonSocket'])
      rmSync(join(profile, name), { force: true })
  }

  test.afterEach(async ({ launchOptions: _ }, info) => kill(info.outputPath('profile')))

  const kills = isLong ? 100 : 10
  for (const half of [1, 2]) {
    test(`right after it has said "saved", ${kills} times, has every answer when it opens again (${half} of 2)`, async ({
      launchOptions,
    }, info) => {
      test.setTimeout(kills * 30_000)
      const profile = info.outputPath('profile')
      const command = launchOptions.executablePath ?? ''
      let before: readonly string[] = []
      for (let round = 0; round <= kills; round += 1) {
        const page = await start(profile, command, launchOptions.args ?? [])
        const ids = await keptIds(page)
        expect(ids.length, `after kill ${round}`).toBe(round * 2)
        expect(ids.slice(0, before.length)).toEqual(before)
        before = ids
        if (round === kills) break
        await answerQuestions(page, 1)
        await page.waitForSelector(saved)
        await answerQuestions(page, 1)
        await page.waitForSelector(saved)
        // From 0 to 50 ms after it was said, spread over all the kills.
        await new Promise((resolve) => setTimeout(resolve, (round * 50) / kills))
        await kill(profile)
      }
      expect(problems.flat()).toEqual([])
    })
  }
})

test('a reload, the way back and a tab that is closed in the middle of an answer lose nothing that was saved', async ({
  page,
  context,
}) => {
  await page.goto('/en/quiz')
  await alive(page)
  await answerQuestions(page, 3)
  await page.waitForSelector(saved)
  await page.reload()
  await alive(page)
  expect(await keptIds(page)).toHaveLength(3)
  await answerQuestions(page, 1)
  await page.waitForSelector(saved)
  await page.goto('/en/codes/409')
  await page.goBack()
  await alive(page)
  await answerQuestions(page, 1)
  await page.waitForSelector(saved)
  const closed = await openQuiz(context)
  await answerQuestions(closed, 2)
  await closed.waitForSelector(saved)
  await Promise.all([answerQuestions(closed, 1).catch(() => 0), closed.close()])
  const ids = await keptIds(page)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThanOrEqual(7)
  expect(ids.length).toBeLessThanOrEqual(8)
})

test('without a database the quiz works, and says that answers count as long as the page is open', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  await page.goto('/en/quiz')
  await alive(page)
  await answerQuestions(page, 2)
  await expect(page.getByText('This browser keeps nothing.')).toBeVisible()
})

test('where the browser does not promise to keep what is stored, that is said', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.storage.persist = async () => false
    navigator.storage.persisted = async () => false
  })
  await page.goto('/en/quiz')
  await alive(page)
  await answerQuestions(page, 1)
  await expect(page.locator(saved)).toContainText('The browser has not promised to keep it')
})

const imported = isLong ? 1_000_000 : 20_000

test(`a file of ${imported} events is imported as a stream, with progress, and is there after a reload`, async ({
  page,
}) => {
  test.setTimeout(isLong ? 3_600_000 : 120_000)
  await page.goto('/en/codes/409')
  await openLog(page)
  const outcome = await page.evaluate(async (count) => {
    const { log } = window as unknown as WithLog
    const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    const table = Array.from({ length: 256 }, (_, byte) => {
      let rest = byte
      for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1
      return rest
    })
    const sumOf = (text: string) => {
      let sum = -1
      for (let at = 0; at < text.length; at += 1) sum = (table[(sum ^ text.charCodeAt(at)) & 255] ?? 0) ^ (sum >>> 8)
      return (~sum >>> 0).toString(16).padStart(8, '0')
    }
    const encode = (value: number, length: number): string =>
      length === 0 ? '' : encode(Math.floor(value / 32), length - 1) + digits[value % 32]
    const parts: Blob[] = []
    for (let from = 0; from < count; from += 10_000) {
      const lines = Array.from({ length: Math.min(10_000, count - from) }, (_, place) => {
        const at = 1_500_000_000_000 + (from + place) * 60_000
        const text = `{"id":"${encode(at, 10)}0000ABCDEFGHJKMN","at":${at},"zoneMinutes":60,"type":"answer","kind":"situation","version":1,"seed":${place},"skill":"chooseCode","isStrong":false,"marks":[{"code":${400 + (place % 18)},"isRight":true}],"options":["409"],"given":["409"],"isRight":true,"confidence":"certain","tookMillis":900}`
        return `${from + place === 0 ? '' : ',\n'}${text.slice(0, -1)},"sum":"${sumOf(text)}"}`
      })
      // A blob of many parts is kept on the disk, as a chosen file is.
      parts.push(new Blob(lines))
    }
    const file = new Blob(['{"format":"statuscope-log","version":1,"events":[\n', ...parts, '\n]}\n'])
    const memory = () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize
    const steps: number[] = []
    let most = 0
    const begun = performance.now()
    const look = await log.checkImport(file)
    const looked = performance.now()
    const done = await log.importLog(file, {
      onProgress: ({ part }) => {
        steps.push(part)
        most = Math.max(most, memory())
      },
    })
    return { size: file.size, look, done, steps, most, millis: [looked - begun, performance.now() - looked] }
  }, imported)
  console.log(
    `${imported} events, ${(outcome.size / 1e6).toFixed(0)} MB: looked through in ${(outcome.millis[0] ?? 0).toFixed(0)} ms, imported and counted in ${(outcome.millis[1] ?? 0).toFixed(0)} ms, at most ${(outcome.most / 1e6).toFixed(0)} MB of memory`,
  )
  const summary = { events: imported, added: imported, known: 0, damaged: 0, newer: 0, isCut: false }
  expect(outcome.look).toEqual({ kind: 'fits', summary })
  expect(outcome.done).toEqual({ kind: 'imported', summary })
  expect(outcome.steps.length).toBeGreaterThan(imported / 5000)
  expect(outcome.steps).toEqual(outcome.steps.toSorted((one, other) => one - other))
  expect(outcome.most).toBeLessThan(400_000_000)
  await page.reload()
  await openLog(page)
  await expect.poll(() => eventsOf(page), { timeout: 300_000 }).toBe(imported)
})
