/**
 * Runs everything that must hold and sums up: the last line is `N passed, N failed`. Format, types, unused code, the
 * build, the budgets and growth count one each; unit and browser tests count each.
 */
import { spawn } from 'node:child_process'
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

/** Runs a command and resolves with whether it succeeded; what it says goes to `say`, or straight to the screen. */
type Run = (command: string, args: readonly string[], env?: Record<string, string>) => Promise<boolean>

const runner =
  (say?: (text: string) => void): Run =>
  (command, args, env = {}) =>
    new Promise((resolve) => {
      const child = spawn(command, args, {
        stdio: ['ignore', say ? 'pipe' : 'inherit', say ? 'pipe' : 'inherit'],
        env: { ...process.env, ...env },
        shell: process.platform === 'win32',
      })
      for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', say ?? (() => {}))
      child.on('error', ({ message }) => {
        console.error(message)
        resolve(false)
      })
      child.on('close', (status) => resolve(status === 0))
    })

const one = (passed: boolean): Count => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 })

/** Counts what a runner reported; a run without a report, or with nothing in it, has failed. */
function counted(succeeded: boolean, report: string, read: (json: never) => Count): Count {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const count = read(JSON.parse(readFileSync(report, 'utf8')) as never)
  const isHonest = count.passed + count.failed > 0 && (succeeded || count.failed > 0)
  return isHonest ? count : { passed: count.passed, failed: count.failed + 1 }
}

async function unitTests(run: Run): Promise<Count> {
  const succeeded = await run(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    {
      STATUSCOPE_LONG: isLong ? '1' : '',
    },
  )
  return counted(succeeded, unitReport, (json: { numPassedTests: number; numFailedTests: number }) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
  }))
}

async function browserTests(run: Run): Promise<Count> {
  let browser: string
  try {
    browser = findBrowser('tests')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  }
  const succeeded = await run('playwright', ['test'], {
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

interface Stage {
  readonly name: string
  readonly act: (run: Run) => Promise<Count>
}

const step = (name: string, ...commands: readonly (readonly string[])[]): Stage => ({
  name,
  act: async (run) => {
    for (const [command = '', ...args] of commands) if (!(await run(command, args))) return one(false)
    return one(true)
  },
})

interface Result extends Count {
  readonly name: string
  readonly seconds: number
}

/** Runs stages one after the other. Where others run beside them, what each says is shown when it is over. */
async function inOrder(stages: readonly Stage[], isBeside: boolean): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const { name, act } of stages) {
    const said: string[] = []
    console.log(isBeside ? `-- ${name} begins` : `\n== ${name}`)
    const started = performance.now()
    const count = await act(runner(isBeside ? (text) => said.push(text) : undefined))
    if (isBeside) console.log(`\n== ${name}\n${said.join('')}`)
    results.push({ name, ...count, seconds: (performance.now() - started) / 1000 })
  }
  return results
}

// The build keeps one core busy; what is left of the other goes to what needs no built site.
const unbuilt: readonly Stage[] = [
  step('format and lint', ['biome', 'check', '--error-on-warnings', '.']),
  step(
    'types',
    ['tsc', '-p', 'tsconfig.json'],
    ['tsc', '-p', 'tsconfig.core.json'],
    ['tsc', '-p', 'tsconfig.worker.json'],
  ),
  step('unused code', ['knip']),
  { name: 'unit and component tests', act: unitTests },
]
const built: readonly Stage[] = [
  step('build', ['node', 'scripts/build.ts']),
  step('budgets', ['node', 'scripts/budgets.ts']),
]
// Growth compares times with each other, so nothing runs beside it.
const alone: readonly Stage[] = [
  step('growth', ['node', 'bench/growth.ts']),
  { name: 'browser tests', act: browserTests },
]

const beside = await Promise.all([inOrder(unbuilt, true), inOrder(built, true)])
const results = [...beside.flat(), ...(await inOrder(alone, false))]

console.log('')
for (const { name, passed, failed, seconds } of results) {
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`)
}
const passed = results.reduce((sum, result) => sum + result.passed, 0)
const failed = results.reduce((sum, result) => sum + result.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
