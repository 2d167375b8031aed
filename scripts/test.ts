/**
 * Runs everything that must hold, one stage after the other, and sums up: the last line is `N passed, N failed`.
 * Format, types, unused code, the build, the budgets and growth count one each; unit and browser tests count each.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './findBrowser.ts'

interface Count {
  readonly passed: number
  readonly failed: number
}

const reports = '.cache/reports'
const unitReport = join(reports, 'unit.json')
const browserReport = join(reports, 'browser.json')
const isLong = process.argv.includes('--long')

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

function run(command: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  if (error) console.error(error.message)
  return status === 0
}

const one = (passed: boolean): Count => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 })

/** Counts what a runner reported; a run without a report, or with nothing in it, has failed. */
function counted(succeeded: boolean, report: string, read: (json: never) => Count): Count {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const count = read(JSON.parse(readFileSync(report, 'utf8')) as never)
  const isHonest = count.passed + count.failed > 0 && (succeeded || count.failed > 0)
  return isHonest ? count : { passed: count.passed, failed: count.failed + 1 }
}

function unitTests(): Count {
  const succeeded = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`], {
    STATUSCOPE_LONG: isLong ? '1' : '',
  })
  return counted(succeeded, unitReport, (json: { numPassedTests: number; numFailedTests: number }) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
  }))
}

function browserTests(): Count {
  let browser: string
  try {
    browser = findBrowser('tests')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  }
  const succeeded = run('playwright', ['test'], {
    CHROME_PATH: browser,
    STATUSCOPE_REPORT: browserReport,
    STATUSCOPE_LONG: isLong ? '1' : '',
  })
  type Stats = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }
  return counted(succeeded, browserReport, ({ stats }: Stats) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
  }))
}

const stages: readonly (readonly [name: string, stage: () => Count])[] = [
  ['format and lint', () => one(run('biome', ['check', '--error-on-warnings', '.']))],
  ['types', () => one(run('tsc', ['-p', 'tsconfig.json']) && run('tsc', ['-p', 'tsconfig.core.json']))],
  ['unused code', () => one(run('knip', []))],
  ['unit and component tests', unitTests],
  ['build', () => one(run('node', ['scripts/build.ts']))],
  ['budgets', () => one(run('node', ['scripts/budgets.ts']))],
  ['growth', () => one(run('node', ['bench/growth.ts']))],
  ['browser tests', browserTests],
]

const results = stages.map(([name, stage]) => {
  console.log(`\n== ${name}`)
  const started = performance.now()
  const count = stage()
  return { name, ...count, seconds: (performance.now() - started) / 1000 }
})

console.log('')
for (const { name, passed, failed, seconds } of results) {
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`)
}
const passed = results.reduce((sum, result) => sum + result.passed, 0)
const failed = results.reduce((sum, result) => sum + result.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
