/**
 * Builds the site into `dist`: the scripts, then every page as a document with its first view's styles, then what static
 * hosts read, then a brotli copy of each text.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { build } from 'vite'
import type { DrawnPage } from '../src/app/prerender.tsx'
import { languages } from '../src/i18n/languages.ts'
import { describeUnread, howToReread, unreadTranslations } from '../src/i18n/readings.ts'
import { type Address, formatAddress } from '../src/state/addresses.ts'
import { type BuildCost, buildCostFile, describeCost } from './buildCost.ts'
import { entryFileName } from './chunkFileName.ts'
import { brotliOptions } from './compress.ts'
import { type Assets, escapeHtml, integrityOf, policyHash, writeDocument } from './document.ts'
import { formatHeaders, siteRules } from './headers.ts'
import { languageChooser } from './languageChooser.ts'
import { writeLicences } from './licences.ts'
import { manifestFile, manifestOf, scriptsOf, stylesOf } from './manifest.ts'
import { writeOffline } from './offline.ts'
import { openData } from './openData.ts'
import { holdPrevious, takeOverPrevious } from './previousRelease.ts'
import { type AppWords, webManifest, webManifestFile } from './webManifest.ts'

const site = (process.env.SITE_URL ?? 'http://localhost:4173').replace(/\/+$/, '')
const out = 'dist'
const server = '.cache/server'
const worker = '.cache/worker'
const started = performance.now()

const { values: options } = parseArgs({
  options: {
    /** A folder with the site as it is on the host now: its scripts stay beside the new ones. */
    previous: { type: 'string' },
    /** Takes the service worker away from everybody who has it. */
    'retire-worker': { type: 'boolean', default: false },
  },
})
if (options.previous !== undefined) holdPrevious(options.previous)

rmSync(out, { recursive: true, force: true })
const define = { 'import.meta.env.SITE_URL': JSON.stringify(site) }
const restModule = 'src/app/rest.ts'
const bundled = await build({
  logLevel: 'warn',
  define,
  build: {
    outDir: out,
    rolldownOptions: {
      input: ['src/main.tsx', restModule],
      output: { entryFileNames: entryFileName },
      preserveEntrySignatures: 'allow-extension',
    },
  },
})
await build({
  logLevel: 'warn',
  define,
  build: { outDir: server, ssr: 'src/app/prerender.tsx', emptyOutDir: true, copyPublicDir: false },
})

/** Returns the scripts among what a build has made. */
function chunksOf(made: Awaited<ReturnType<typeof build>>) {
  return [made]
    .flat()
    .flatMap((one) => ('output' in one ? one.output : []))
    .filter((file) => file.type === 'chunk')
}

/** Builds a script that shares nothing with the program, so that it is one file. */
async function buildAlone(name: string): Promise<Pick<Assets, 'script' | 'integrity'>> {
  const made = await build({
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: out,
      emptyOutDir: false,
      rolldownOptions: {
        input: `src/${name}.ts`,
        output: { entryFileNames: entryFileName, codeSplitting: false },
      },
    },
  })
  const [chunk] = chunksOf(made)
  if (!chunk) throw new Error(`src/${name}.ts was not built`)
  return { script: `/${chunk.fileName}`, integrity: integrityOf(readFileSync(join(out, chunk.fileName))) }
}

const chooserScript = await buildAlone('choose')
const attendScript = await buildAlone('attend')
for (const name of ['serviceWorker', 'retiredWorker'])
  await build({
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: worker,
      emptyOutDir: false,
      rolldownOptions: {
        input: `src/app/${name}.ts`,
        // A worker is one file, and not a module: some browsers have no workers that are.
        output: { format: 'iife', entryFileNames: `${name}.js`, codeSplitting: false },
      },
    },
  })
const built = performance.now()

const { drawPage, modules, ownModules, prerendered, program }: typeof import('../src/app/prerender.tsx') = await import(
  pathToFileURL(join(server, 'prerender.js')).href
)
const manifest = manifestOf(chunksOf(bundled), join(import.meta.dirname, '..'))
// Not for hosts; the sweep in the pseudo-language asks it which script holds which texts.
writeFileSync(manifestFile, JSON.stringify(manifest))

const styles = new Map<string, { text: string; sheets: readonly string[] }>()

function assetsOf(kind: Address['kind'], language: string, own?: ReturnType<typeof ownModules>): Assets {
  const { live, still, texts = [], collections = [], sleeps, log } = modules[kind]
  const sheets = stylesOf(manifest, [program, live, ...still, ...(own ? [...own.live, ...own.still] : [])])
  let style = styles.get(sheets.join())
  if (!style) {
    style = { sheets, text: sheets.map((sheet) => readFileSync(join(out, sheet), 'utf8').trim()).join('') }
    styles.set(sheets.join(), style)
  }
  const named = [
    ...['app', ...texts].map((text) => `locales/${language}/${text}.json`),
    ...collections.map((collection) => `virtual:prose/${language}/${collection}`),
  ]
  const first = [program, live, ...(own?.live ?? []), ...named]
  const main = `/${manifest[program]?.file}`
  const parts = scriptsOf(manifest, first).map((file) => `/${file}`)
  const rest = `/${manifest[restModule]?.file}`
  return {
    styles: style.text,
    sheets: style.sheets.map((sheet) => `/${sheet}`),
    ...attendScript,
    program: main,
    parts,
    sleep: sleeps && { rest, until: sleeps, log },
  }
}

function write(path: string, text: string): void {
  const file = join(out, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

type Words = Readonly<Record<string, string>>

const fileOf = (path: string) => (path.endsWith('/') ? `${path}index.html` : `${path}.html`)

for (const address of prerendered) {
  const page = await drawPage(address)
  write(fileOf(page.path), writeDocument(page, assetsOf(address.kind, page.language, ownModules(address)), site))
}

for (const language of languages) {
  const nothing: Address = { kind: 'unknown', language, part: 'path', text: '' }
  const assets = assetsOf('unknown', language)
  const page404 = await drawPage(nothing)
  const missing = writeDocument(page404, assets, site)
  write(`${language}/404.html`, missing)
  if (language === languages[0]) write('404.html', missing)
  // What is drawn in the browser alone takes a moment; until then the page says so.
  const { shell: words } = JSON.parse(readFileSync(`locales/${language}/app.json`, 'utf8')) as Record<string, Words>
  const html = `<p class="quiet" role="status">${escapeHtml(words?.loading ?? '')}</p>`
  const shell: DrawnPage = { ...page404, title: 'Statuscope', html, structured: undefined }
  write(`${language}/shell.html`, writeDocument(shell, assetsOf('compare', language), site))
}
const chooser = languageChooser(chooserScript, site)
write('index.html', chooser.document)

const styleHashes = [...styles.values()].map(({ text }) => policyHash(text))
write('_headers', formatHeaders(siteRules(languages, [...new Set([...styleHashes, ...chooser.styleHashes])])))
const redirects = languages.flatMap((language) => [
  `/${language} /${language}/ 308`,
  `/${language}/compare/* /${language}/shell.html 200`,
  `/${language}/* /${language}/404.html 404`,
])
write('_redirects', `${redirects.join('\n')}\n`)
write('licences.txt', writeLicences('.'))
write('robots.txt', `User-agent: *\nAllow: /\nSitemap: ${site}/sitemap.txt\n`)
write('sitemap.txt', `${prerendered.map((address) => site + formatAddress(address)).join('\n')}\n`)

for (const [path, value] of openData('.', site)) write(`api/${path}`, `${JSON.stringify(value)}\n`)

for (const language of languages) {
  const { shell } = JSON.parse(readFileSync(`locales/${language}/app.json`, 'utf8')) as Record<string, Words>
  const home = JSON.parse(readFileSync(`locales/${language}/home.json`, 'utf8')) as Words
  const words: AppWords = {
    name: shell?.name ?? '',
    description: home.description ?? '',
    shortcuts: { codes: shell?.codes ?? '', quiz: shell?.quiz ?? '', progress: shell?.progress ?? '' },
  }
  write(webManifestFile(language), `${JSON.stringify(webManifest(language, words))}\n`)
}
const retired = readFileSync(join(worker, 'retiredWorker.js'), 'utf8')
writeOffline({
  folder: out,
  program: readFileSync(join(worker, 'serviceWorker.js'), 'utf8'),
  isRetired: options['retire-worker'],
})
write(options['retire-worker'] ? 'sw.js' : 'retired-sw.js', retired)
const takenOver = options.previous === undefined ? 0 : takeOverPrevious(out)

const drawn = performance.now()
const brotli = promisify(brotliCompress)

async function compress(file: string): Promise<void> {
  const text = readFileSync(file)
  // Documents are many: the quality below the highest takes a third of its time and 2 % more bytes. Scripts are few and stay.
  const quality = file.endsWith('.html') ? 10 : 11
  writeFileSync(`${file}.br`, await brotli(text, brotliOptions(text.length, quality)))
}

const texts = readdirSync(out, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(html|js|css|svg|json|txt|webmanifest)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => !existsSync(`${file}.br`))
// A few at a time, on the threads that Node has for this.
const waiting = texts.values()
await Promise.all(
  Array.from({ length: 4 }, async () => {
    for (const file of waiting) await compress(file)
  }),
)

const ended = performance.now()
const cost: BuildCost = {
  pages: prerendered.length,
  languages: languages.length,
  files: texts.length,
  scriptSeconds: (built - started) / 1000,
  drawSeconds: (drawn - built) / 1000,
  packSeconds: (ended - drawn) / 1000,
  processorSeconds: (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
}
writeFileSync(buildCostFile, JSON.stringify(cost))
console.log(describeCost(cost) + (takenOver > 0 ? `; ${takenOver} files of the release before` : ''))

// What was built can be looked at; that it is not to be published is what the exit code says.
const unread = unreadTranslations()
for (const one of unread) console.error(describeUnread(one))
if (unread.length > 0) {
  console.error(`${unread.length} translations have to be read again: ${howToReread}`)
  process.exitCode = 1
}
