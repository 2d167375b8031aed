/** Fails `npm test` when a page has grown beyond its budget: what a first visit loads, as brotli has it. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildCost, buildBudgetSeconds, buildCostFile } from './buildCost.ts'

const kilobyte = 1000

interface Budget {
  readonly page: string
  /** The scripts of the first load: the entry and everything the document preloads or has fetched ahead, texts included. */
  readonly scripts: number
  /** Each file is a request, and six of them share a round trip. */
  readonly files: number
  /** The document itself, styles included. */
  readonly document: number
  /** The styles in it, not compressed: what the browser reads before it can paint anything. */
  readonly styles: number
  /** All that a first visit transfers. */
  readonly all?: number
}

const code = {
  scripts: 93.2 * kilobyte,
  files: 5,
  document: 16 * kilobyte,
  styles: 29 * kilobyte,
  all: 111.5 * kilobyte,
}

const budgets: readonly Budget[] = [
  { page: 'en/codes/409', ...code },
  // French takes half a kilobyte more for the words of the frame.
  { page: 'fr/codes/202', ...code },
  { page: 'en/codes', scripts: 95 * kilobyte, files: 7, document: 11 * kilobyte, styles: 13.5 * kilobyte },
  {
    page: 'en/compare/202-vs-409',
    scripts: 96 * kilobyte,
    files: 7,
    document: 14 * kilobyte,
    styles: 29.5 * kilobyte,
  },
  { page: 'en/flows', scripts: 99 * kilobyte, files: 12, document: 8 * kilobyte, styles: 13 * kilobyte },
  {
    page: 'en/flows/polling',
    scripts: 139 * kilobyte,
    files: 12,
    document: 11.5 * kilobyte,
    styles: 29 * kilobyte,
    all: 155 * kilobyte,
  },
  {
    page: 'en/missions/polite-report',
    scripts: 143 * kilobyte,
    files: 13,
    document: 8 * kilobyte,
    styles: 28 * kilobyte,
    all: 156 * kilobyte,
  },
  // The heaviest of their kinds. With the fields of our preview server they come to 160, 162 and 164 kB: they do not grow.
  {
    page: 'en/flows/concurrent-edits',
    scripts: 139.7 * kilobyte,
    files: 12,
    document: 12.5 * kilobyte,
    styles: 32 * kilobyte,
    all: 157 * kilobyte,
  },
  {
    page: 'en/flows/access-control',
    scripts: 138.8 * kilobyte,
    files: 12,
    document: 15 * kilobyte,
    styles: 31 * kilobyte,
    all: 158.7 * kilobyte,
  },
  {
    page: 'en/missions/guard-required',
    scripts: 145.6 * kilobyte,
    files: 14,
    document: 10 * kilobyte,
    styles: 28 * kilobyte,
    all: 161.2 * kilobyte,
  },
  { page: 'fr/accessibility', scripts: 93.2 * kilobyte, files: 5, document: 8 * kilobyte, styles: 18 * kilobyte },
  { page: 'en/which', scripts: 149 * kilobyte, files: 15, document: 12 * kilobyte, styles: 22 * kilobyte },
  { page: 'en/data', scripts: 92.7 * kilobyte, files: 5, document: 8 * kilobyte, styles: 16 * kilobyte },
  { page: 'en/no-code/cors', scripts: 92.7 * kilobyte, files: 5, document: 9 * kilobyte, styles: 19.5 * kilobyte },
  {
    page: 'en/quiz',
    scripts: 105 * kilobyte,
    files: 11,
    document: 6.5 * kilobyte,
    styles: 16 * kilobyte,
    all: 117 * kilobyte,
  },
  { page: 'en/progress', scripts: 123 * kilobyte, files: 15, document: 9 * kilobyte, styles: 25.5 * kilobyte },
  { page: 'en/index', scripts: 96.5 * kilobyte, files: 8, document: 11 * kilobyte, styles: 23 * kilobyte },
]

const compressed = (path: string) => statSync(join('dist', `${path}.br`)).size
const written = (bytes: number) => `${(bytes / kilobyte).toFixed(1)} kB`
/** What the fields of a response take on the line. */
const fieldBytes = 400

/** Names what would keep a document from its first paint: anything but the document itself, and on a page that sleeps more than one script. */
function holdsUp(html: string): readonly string[] {
  const early = html.includes(' data-sleeps=') ? (html.match(/<link rel="modulepreload"[^>]*>/g) ?? []) : []
  const sheets = [...html.matchAll(/<link rel="stylesheet"[^>]*>/g)].map(([tag]) => tag)
  const scripts = [...html.matchAll(/<script[^>]* src=[^>]*>/g)].map(([tag]) => tag)
  return [
    ...early,
    ...sheets.filter((tag) => !tag.includes(' disabled')),
    ...scripts.filter((tag) => !tag.includes(' type="module"')),
    ...(html.match(/@import|@font-face|<link rel="preload"[^>]*>/g) ?? []),
  ]
}

let isOver = false
for (const { page, scripts, files, document, styles, all = Number.POSITIVE_INFINITY } of budgets) {
  const html = readFileSync(join('dist', `${page}.html`), 'utf8')
  const named = [
    ...html.matchAll(/(?:rel="modulepreload" href|type="module" src|data-(?:program|parts))="([^"]+)"/g),
  ].flatMap(([, files = '']) => files.split(' ').map((file) => file.replace(/^\//, '')))
  const loaded = [...new Set(named)]
  if (loaded.length === 0) throw new Error(`${page} loads no script at all`)
  const scriptBytes = loaded.reduce((sum, file) => sum + compressed(file), 0)
  const documentBytes = compressed(`${page}.html`)
  const [, style] = /<style>(.*?)<\/style>/s.exec(html) ?? []
  if (style === undefined) throw new Error(`${page} has no styles of its own`)
  if (!style.startsWith('@layer tokens'))
    throw new Error(`${page} has its layers in another order than tokens.css gives them`)
  const total = scriptBytes + documentBytes + fieldBytes * (loaded.length + 1)
  const blockers = holdsUp(html)
  const over =
    scriptBytes > scripts ||
    loaded.length > files ||
    documentBytes > document ||
    style.length > styles ||
    total > all ||
    blockers.length > 0
  isOver ||= over
  const figures = [
    `${written(scriptBytes)} of ${written(scripts)} scripts in ${loaded.length} of ${files} files`,
    `${written(documentBytes)} of ${written(document)} document`,
    `${written(style.length)} of ${written(styles)} styles`,
    `${written(total)}${Number.isFinite(all) ? ` of ${written(all)}` : ''} in all`,
    ...blockers.map((tag) => `${tag} holds the first paint up`),
  ]
  console.log(`${over ? 'OVER' : 'ok  '} ${page}: ${figures.join(', ')}`)
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
