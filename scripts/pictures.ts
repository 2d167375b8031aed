/**
 * Takes pictures of the built site, to be looked at one by one: a page of each kind at three widths in both themes, in
 * English and in the pseudo-language that runs from right to left. `npm run pictures -- FOLDER`; `--all` takes every page,
 * `--only /codes/409` one, `--accented` the longer pseudo-language besides.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { kinds } from '../e2e/kinds.ts'
import { findBrowser } from './findBrowser.ts'
import { createPseudoServer } from './pseudo/pseudoServer.ts'
import { createSiteServer, listen } from './serve.ts'

const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean' }, accented: { type: 'boolean' }, only: { type: 'string', multiple: true } },
  allowPositionals: true,
})
const [folder] = positionals
if (folder === undefined) {
  console.error('Say into which folder: npm run pictures -- FOLDER')
  process.exit(2)
}
mkdirSync(folder, { recursive: true })

const widths = [360, 768, 1280]
const themes = ['light', 'dark'] as const

const everyPath = () =>
  readFileSync('dist/sitemap.txt', 'utf8')
    .trim()
    .split('\n')
    .map((url) => new URL(url).pathname)
    .flatMap((path) => (path.startsWith('/en/') ? [path.slice('/en'.length)] : []))
const paths = values.only ?? (values.all ? everyPath() : kinds)

const sites = [
  { name: 'en', server: createSiteServer('dist'), dir: 'ltr' },
  { name: 'rtl', server: createPseudoServer('dist', 'rightToLeft'), dir: 'rtl' },
  ...(values.accented ? [{ name: 'long', server: createPseudoServer('dist', 'accented'), dir: 'ltr' }] : []),
]

/** A name for a file, from a path: `/quiz?codes=409` gives `quiz-codes-409`. */
const nameOf = (path: string) => path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home'

async function take(page: Page, path: string, name: string, dir: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.evaluate((to) => {
    document.documentElement.dir = to
  }, dir)
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      // What nobody has come near is not laid out, and would be missing.
      await page.evaluate(() => document.documentElement.setAttribute('data-whole', ''))
      await page.screenshot({ path: join(folder ?? '', `${name}-${width}-${colorScheme}.png`), fullPage: true })
    }
  }
}

const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
for (const { name, server, dir } of sites) {
  // A worker would serve what it has kept, in the language that was built.
  const page = await browser.newPage({ baseURL: await listen(server, 0), serviceWorkers: 'block' })
  for (const path of paths) {
    await take(page, `/en${path}`, `${nameOf(path)}-${name}`, dir)
    console.log(`${name} ${path}`)
  }
  await page.close()
  server.closeAllConnections()
  server.close()
}
await browser.close()
