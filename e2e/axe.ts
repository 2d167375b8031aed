import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** All rules of axe-core, the AAA ones that are off by default included. */
const options: RunOptions = {
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
  resultTypes: ['violations'],
}

/** The rules that another theme can break: it changes colours and nothing else. */
const colours: RunOptions = {
  ...options,
  runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] },
}

/** Runs axe-core on the page as it stands, and names each rule that is broken with the place and what would mend it. */
export async function violations(page: Page, given: RunOptions = options): Promise<readonly string[]> {
  // All of it is looked at, as if somebody had come near each part: where a part is not laid out yet, its place is a guess.
  await page.evaluate(() => document.documentElement.setAttribute('data-whole', ''))
  // It stays in the document, and half a megabyte need not be read twice.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const results = await page.evaluate<AxeResults, RunOptions>(
    (chosen) => (window as never as { axe: typeof import('axe-core') }).axe.run(document, chosen),
    given,
  )
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  )
}

/** Runs axe-core in the light theme, and what depends on colours in the dark one too. */
export async function violationsInBothThemes(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await violations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await violations(page, colours)
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark.map((violation) => `dark: ${violation}`)]
}
