import type { Page } from '@playwright/test'
import { seenLogKey } from '../src/state/seenLog.ts'
import { answerQuestions } from './answerQuestions.ts'
import { alive, expect, test } from './site.ts'

/** Stays until a page counts as seen: who leaves within a fifth of a second has not been there. */
const stay = (page: Page, seen: string) =>
  expect.poll(() => page.evaluate((key) => localStorage.getItem(key), seenLogKey)).toContain(seen)

test('a course is walked by keyboard: its steps lead on, and what was opened counts as done', async ({ page }) => {
  await page.goto('/en/courses')
  await alive(page)
  await page.getByRole('link', { name: 'Start here' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start here')
  await page.getByRole('link', { name: 'Begin' }).press('Enter')
  await expect(page).toHaveURL(/\/en\/codes\/2xx\?course=start$/)
  const bar = page.getByRole('navigation', { name: 'Course' })
  await expect(bar).toContainText('step 1 of 14')
  await stay(page, 'class-2')
  await bar.getByRole('link', { name: /^Next/ }).press('Enter')
  await expect(page).toHaveURL(/\/en\/codes\/200\?course=start$/)
  await expect(bar).toContainText('step 2 of 14')
  await stay(page, 'code-200')
  await bar.getByRole('link', { name: 'Start here' }).press('Enter')
  await expect(page.getByText('2 of 14 done')).toBeVisible()
  await page.reload()
  await alive(page)
  await expect(page.getByText('2 of 14 done')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Go on' })).toHaveAttribute('href', /200-vs-204\?course=start$/)
})

test('a flow that rewrites its address stays a step of its course, also after a reload', async ({ page }) => {
  await page.goto('/fr/flows/polling?course=apis')
  await alive(page)
  const bar = page.getByRole('navigation', { name: 'Parcours' })
  await expect(bar).toContainText('étape 2 sur 16')
  await page.getByRole('button', { name: 'Relancer avec un autre tirage' }).click()
  await expect(page).not.toHaveURL(/course=/)
  await expect(bar).toContainText('étape 2 sur 16')
  await page.reload()
  await alive(page)
  await expect(bar).toContainText('étape 2 sur 16')
})

for (const query of ['?course=nowhere', '?course=forms', '?course=<script>']) {
  test(`a code that is no step of what ${query} names is shown without a course`, async ({ page }) => {
    await page.goto(`/en/codes/404${query}`)
    await alive(page)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('404')
    await expect(page.getByRole('navigation', { name: 'Course' })).toHaveCount(0)
  })
}

test('a round about some codes is asked by link, and its end is the end of a step', async ({ page }) => {
  await page.goto('/en/quiz?codes=201,300,301,302,303,304,307,308&count=10&course=forms')
  await alive(page)
  await expect(page.getByRole('navigation', { name: 'Course' })).toContainText('step 11 of 11')
  await expect(page.getByRole('heading', { name: '10 questions on this' })).toBeVisible()
  await page.getByRole('button', { name: 'Start these questions' }).first().press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Question 1 of 10')
  const more = page.getByRole('button', { name: 'More on the same codes' })
  // What is answered wrong comes back, so that nobody knows how many answers ten questions take.
  for (let answered = 0; answered < 30 && !(await more.isVisible()); answered += 1) {
    await answerQuestions(page, 1)
    await page.keyboard.press('Enter')
  }
  await expect(more).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('of 10 right')
  await page.goto('/en/courses/forms')
  await alive(page)
  await expect(page.getByText('1 of 11 done')).toBeVisible()
})

test('a missed question leads to its page, the page to its flow, and the flow back to questions', async ({ page }) => {
  await page.goto('/en/quiz?codes=409&kinds=situation,meaning')
  await alive(page)
  await page.getByRole('button', { name: 'Start these questions' }).first().click()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'All about 409' }).first().click()
  await expect(page).toHaveURL(/\/en\/codes\/409$/)
  await page.getByRole('link', { name: /two editors, one article/ }).click()
  await expect(page).toHaveURL(/\/en\/flows\/concurrent-edits/)
  await page.getByRole('link', { name: 'Questions on these codes' }).click()
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible()
})
