import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Chromium without anything to look at: it starts and paints in a third of the time. */
const shells = ['/usr/bin/chromium-headless-shell']

const wholeBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** What a browser is wanted for: tests take the quickest one, figures and pictures the one that people have. */
type Purpose = 'tests' | 'figures'

const isThere = (path: string | undefined): path is string => path !== undefined && path !== '' && existsSync(path)

function firstOf(purpose: Purpose): string | undefined {
  const whole = [...wholeBrowsers, chromium.executablePath()]
  return [process.env.CHROME_PATH, ...(purpose === 'tests' ? [...shells, ...whole] : [...whole, ...shells])].find(
    isThere,
  )
}

function run(command: string, args: readonly string[], timeout = 600_000): boolean {
  console.log(`> ${command} ${args.join(' ')}`)
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout }).status === 0
}

/**
 * Returns the path of a Chromium, installing one where there is none; throws with what to do when none can be had.
 * For tests, the one without windows is installed even beside a whole one, where the system has it.
 */
export function findBrowser(purpose: Purpose = 'figures'): string {
  const found = firstOf(purpose)
  const isQuick = isThere(process.env.CHROME_PATH) || shells.some(isThere)
  const isRootOnDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  if (found && (purpose === 'figures' || isQuick || !isRootOnDebian)) return found
  console.log(found ? 'A quicker Chromium for tests is installed.' : 'No Chromium was found; installing one.')
  // Where there is one already, a network that does not answer is not waited for long.
  if (isRootOnDebian && run('apt-get', ['update', '-qq'], found ? 60_000 : 600_000)) {
    const packages = purpose === 'tests' ? ['chromium-headless-shell'] : []
    if (!found) packages.push('chromium')
    packages.some((name) => run('apt-get', ['install', '-y', '-qq', name]))
  }
  if (!firstOf(purpose)) run('npx', ['playwright', 'install', 'chromium'])
  const now = firstOf(purpose)
  if (now) return now
  throw new Error(
    'The browser tests need Chromium and none could be installed. Install Chromium or Chrome, or name one with CHROME_PATH, and run the tests again.',
  )
}
