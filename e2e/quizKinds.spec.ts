import type { Page } from '@playwright/test'
import { answerKeys, findAnswer } from '../src/features/quiz/answerKeys.ts'
import { roundOf } from '../src/features/quiz/roundOf.ts'
import { memoryStorage } from '../src/state/memoryStorage.ts'
import { createSitting } from '../src/state/sitting.ts'
import { sittingKey } from '../src/state/sittingKey.ts'
import { makeQuestion } from '../src/study/ask.ts'
import { kindIds, type Question } from '../src/study/question.ts'
import { violations } from './axe.ts'
import { alive, expect, test } from './site.ts'

/** Opens a round of some questions, as if it had been begun before, and goes on with it. */
async function sit(page: Page, questions: readonly Question[]) {
  const storage = memoryStorage()
  createSitting(storage).getState().begin(roundOf(questions), Date.now())
  await page.addInitScript(([key, stored]) => localStorage.setItem(key, stored), [
    sittingKey,
    storage.getItem(sittingKey) ?? '',
  ] as const)
  await page.goto('/en/quiz')
  await alive(page)
  await page.getByRole('button', { name: 'Go on' }).focus()
  await page.keyboard.press('Enter')
}

/** Gives an answer by the keyboard alone; the focus is never on nothing. */
async function answer(page: Page, question: Question, isRight: boolean) {
  await expect(page.locator('h1')).toBeFocused()
  for (const key of answerKeys(question.task, findAnswer(question, isRight))) {
    if ('press' in key) await page.keyboard.press(key.press)
    else await page.keyboard.type(key.type)
    expect(await page.evaluate(() => document.activeElement !== document.body), JSON.stringify(key)).toBe(true)
  }
  await expect(page.getByRole('button', { name: 'Fairly sure' })).toBeFocused()
}

const verdict = (page: Page) => page.locator('main h2').first()

/** What is on screen fits a narrow window. */
async function expectFits(page: Page, where: string) {
  const size = page.viewportSize() ?? { width: 1280, height: 720 }
  await page.setViewportSize({ width: 320, height: 700 })
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect(over, `${where} at 320`).toBeLessThanOrEqual(0)
  await page.setViewportSize(size)
}

/** Neither axe-core nor a narrow window finds anything wrong with what is on screen. */
async function expectSound(page: Page, where: string) {
  expect(await violations(page), where).toEqual([])
  await expectFits(page, where)
}

// A long run has axe-core look at every screen; else at each kind twice: asked in the light, and told wrong in the dark.
const expectSeen = process.env.STATUSCOPE_LONG ? expectSound : expectFits

for (const kind of kindIds) {
  test(`${kind} is played by keyboard alone, right and wrong, and each time it is told why`, async ({ page }) => {
    const [first, second] = [makeQuestion(kind, 3), makeQuestion(kind, 4)]
    await sit(page, [first, second])

    await expectSound(page, `${kind} asked`)
    await answer(page, first, true)
    await page.keyboard.press('Enter')
    await expect(verdict(page)).toHaveText('Right')
    await expect(verdict(page)).toBeFocused()
    await expectSeen(page, `${kind} told right`)
    await page.keyboard.press('Enter')

    await page.emulateMedia({ colorScheme: 'dark' })
    await expectSeen(page, `${kind} asked in the dark`)
    await answer(page, second, false)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(verdict(page)).toHaveText(/^Not (this one|quite)$/)
    await expect(page.getByText('You were certain: this is the one to remember.')).toBeVisible()
    await expect(
      page
        .locator('main ol')
        .getByRole('link', { name: /^(RFC|Fetch|HTML)\s/ })
        .first(),
    ).toBeVisible()
    await expectSound(page, `${kind} told wrong`)
    await page.keyboard.press('Enter')
    await expect(page.locator('h1')).toBeFocused()
  })
}

test('an item that is dragged by its grip takes the place it is dropped at', async ({ page }) => {
  const question = makeQuestion('exchangeOrder', 3)
  await sit(page, [question])
  const items = page.locator('main form li')
  const texts = await items.locator('code').allTextContents()
  const from = await items.first().locator('span').first().boundingBox()
  const to = await items.nth(2).boundingBox()
  if (!from || !to) throw new Error('The list is not drawn')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  for (let step = 1; step <= 20; step += 1)
    await page.mouse.move(from.x + from.width / 2, from.y + ((to.y + to.height - 4 - from.y) * step) / 20)
  await page.mouse.up()
  const [first, ...others] = texts
  await expect(items.locator('code')).toHaveText(others.toSpliced(2, 0, first ?? ''))
})
