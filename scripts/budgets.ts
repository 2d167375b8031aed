/** Fails `npm test` when a page has grown beyond its budget: what a first visit loads, as brotli has it. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildCost, buildBudgetSeconds, buildCostFile } from './buildCost.ts'

const kilobyte = 1000

interface Budget {
  readonly page: string
  /** The scripts of the first load: the entry and everything the document preloads. */
  readonly scripts: number
  /** The document itself, styles included. */
  readonly document: number
}

const budgets: readonly Budget[] = [
  { page: 'en/codes/409', scripts: 95 * kilobyte, document: 17 * kilobyte },
  { page: 'fr/codes/202', scripts: 95 * kilobyte, document: 17 * kilobyte },
  { page: 'en/codes', scripts: 110 * kilobyte, document: 20 * kilobyte },
  { page: 'en/compare/202-vs-409', scripts: 100 * kilobyte, document: 15 * kilobyte },
  { page: 'en/flows/polling', scripts: 160 * kilobyte, document: 25 * kilobyte },
  { page: 'en/missions/polite-report', scripts: 150 * kilobyte, document: 25 * kilobyte },
  { page: 'en/which', scripts: 132 * kilobyte, document: 20 * kilobyte },
  { page: 'fr/accessibility', scripts: 95 * kilobyte, document: 15 * kilobyte },
  { page: 'en/data', scripts: 95 * kilobyte, document: 15 * kilobyte },
  { page: 'en/no-code/cors', scripts: 95 * kilobyte, document: 15 * kilobyte },
  { page: 'en/quiz', scripts: 215 * kilobyte, document: 15 * kilobyte },
  { page: 'en/progress', scripts: 150 * kilobyte, document: 15 * kilobyte },
  { page: 'en/index', scripts: 150 * kilobyte, document: 25 * kilobyte },
]

const compressed = (path: string) => statSync(join('dist', `${path}.br`)).size
const written = (bytes: number) => `${(bytes / kilobyte).toFixed(1)} kB`

let isOver = false
for (const { page, scripts, document } of budgets) {
  const html = readFileSync(join('dist', `${page}.html`), 'utf8')
  const loaded = [...html.matchAll(/(?:rel="modulepreload" href|type="module" src)="\/([^"]+)"/g)].map(
    ([, file = '']) => file,
  )
  if (loaded.length === 0) throw new Error(`${page} loads no script at all`)
  const scriptBytes = loaded.reduce((sum, file) => sum + compressed(file), 0)
  const documentBytes = compressed(`${page}.html`)
  const over = scriptBytes > scripts || documentBytes > document
  isOver ||= over
  console.log(
    `${over ? 'OVER' : 'ok  '} ${page}: ${written(scriptBytes)} of ${written(scripts)} scripts in ${loaded.length} files, ${written(documentBytes)} of ${written(document)} document`,
  )
}

/** The largest file of the open data, which a lesson or a program loads whole. */
const dataBudget = 250 * kilobyte
const dataBytes = compressed('api/codes.json')
isOver ||= dataBytes > dataBudget
console.log(
  `${dataBytes > dataBudget ? 'OVER' : 'ok  '} api/codes.json: ${written(dataBytes)} of ${written(dataBudget)}`,
)

const build = JSON.parse(readFileSync(buildCostFile, 'utf8')) as BuildCost
const isSlow = build.processorSeconds > buildBudgetSeconds
isOver ||= isSlow
console.log(
  `${isSlow ? 'OVER' : 'ok  '} the build: ${build.processorSeconds.toFixed(0)} of ${buildBudgetSeconds} s of processor time, ${build.pages} pages in ${build.languages} languages`,
)

const languages = readdirSync('dist', { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && /^[a-z]{2}$/.test(entry.name),
)
console.log(`${languages.length} languages`)
process.exit(isOver ? 1 : 0)
