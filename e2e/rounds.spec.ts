import { answerQuestions } from './answerQuestions.ts'
import { violations } from './axe.ts'
import { alive, expect, test } from './site.ts'

test('an exam by link says nothing until it is handed in, then it is reported, and its link asks the same', async ({
  page,
}) => {
  await page.goto('/en/quiz?mode=exam&kinds=situation,meaning&class=4xx&count=5&seed=11')
  await alive(page)
  await page.getByRole('button', { name: 'Begin the exam' }).first().click()
  for (let answer = 1; answer <= 5; answer += 1) {
    await expect(page.locator('h1')).toHaveText(`Question ${answer} of 5`)
    await expect(page.locator('main')).not.toContainText(/Not this one|Fits/)
    await answerQuestions(page, 1)
  }
  await expect(page.locator('h1')).toHaveText(/^\d of 5 right$/)
  expect(await violations(page)).toEqual([])
  const report = page.locator('section[aria-labelledby="report"] tbody tr')
  await expect(report).toHaveCount(5)
  const questions = await report.locator('td:nth-child(2)').allTextContents()
  const path = (await page.getByRole('link', { name: 'The same exam' }).getAttribute('href')) ?? ''
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print the report' })).toBeHidden()
  await expect(report.first()).toBeVisible()
  await page.emulateMedia({ media: 'screen' })

  // Somebody else follows the link, on another device.
  await page.evaluate(() => localStorage.clear())
  await page.goto(path)
  await alive(page)
  await page.getByRole('button', { name: 'Begin the exam' }).first().click()
  await answerQuestions(page, 5)
  await expect(report.locator('td:nth-child(2)')).toHaveText(questions)
})

test('a round that is left is offered again, a round without an end is ended, and its link is copied', async ({
  page,
}) => {
  await page.goto('/en/quiz?mode=endless&kinds=situation&seed=3')
  await alive(page)
  await page.getByRole('button', { name: 'Start these questions' }).first().click()
  await answerQuestions(page, 3)
  await page.getByRole('button', { name: 'Stop for now' }).click()
  await expect(page.getByText(/^You have a round without an end open, at question \d/)).toBeVisible()
  await page.reload()
  await alive(page)
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'End here' }).click()
  await expect(page.locator('h1')).toHaveText(/ of \d right$/)
  await expect(page.locator('h1')).toBeFocused()
  await expect(page.getByRole('button', { name: 'Copy a link to this round' })).toHaveAttribute(
    'data-copy',
    /\/en\/quiz\?mode=endless&kinds=situation&seed=3&v=\w+$/,
  )
})

test('an answer that is taken back is asked anew, and the log has it taken back', async ({ page }) => {
  await page.goto('/en/quiz?mode=quick&kinds=meaning&seed=3')
  await alive(page)
  await page.getByRole('button', { name: 'Start these questions' }).first().click()
  await answerQuestions(page, 1)
  await page.getByRole('button', { name: 'Take this answer back' }).click()
  await expect(page.locator('h1')).toHaveText('Question 1 of 10')
  await expect(page.locator('h1')).toBeFocused()
  await answerQuestions(page, 1)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.goto('/en/progress')
  await alive(page)
  await expect(page.locator('section[aria-labelledby="history"] li')).toHaveCount(3)
})

for (const query of [
  '?codes=<script>alert(1)</script>',
  '?mode=__proto__&seed=1',
  `?codes=${'409,'.repeat(2000)}`,
  '?asks=meaning.409.99999999999',
]) {
  test(`${query.slice(0, 40)} is no round, is said to be none, and leaves a way to begin`, async ({ page }) => {
    await page.goto(`/en/quiz${query}`)
    await alive(page)
    await expect(page.getByRole('status').filter({ hasText: 'cannot be made' })).toBeVisible()
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await expect(page.locator('h1')).toHaveText('Question 1 of 10')
  })
}
