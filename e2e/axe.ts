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

/** Runs axe-core on the page as it stands, and names each rule that is broken with the place and what would mend it. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(source)
  const results = await page.evaluate<AxeResults, RunOptions>(
    (given) => (window as never as { axe: typeof import('axe-core') }).axe.run(document, given),
    options,
  )
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  )
}
