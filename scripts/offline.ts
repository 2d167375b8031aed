/** Writes what the service worker of a built site needs: the packs, the worker with its release, the version file. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { PackEntry, PackHead } from '../src/app/offline/pack.ts'
import type { Pack, Release } from '../src/app/offline/release.ts'
import { type Language, languages } from '../src/i18n/languages.ts'
import { brotliOptions } from './compress.ts'
import { fieldLines, parseHeaders } from './headers.ts'
import { unkeptDocument } from './unkeptDocument.ts'

const contentTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
}

/** The list of the files that belong to a release, for the release after it. */
export const assetList = 'assets.txt'

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** Returns the files below a folder, as paths with slashes, in order; none where there is no such folder. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.br'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

interface Site {
  readonly folder: string
  /** The program of the worker, without a release. */
  readonly program: string
  /** Whether the documents are not to register a worker, and the one that is there is to go. */
  readonly isRetired?: boolean
}

/** The attribute by which a document says which release it is of, and whether that has a service worker. */
const stampPattern = /^(<html [^>]*?) data-release="[^"]*"(?: data-worker)?>/m

const stamped = (document: string, release: string, isRetired: boolean) =>
  document.replace(stampPattern, `$1 data-release="${release}"${isRetired ? '' : ' data-worker'}>`)

/** Returns the path a document of a language stands at, without its host's `.html`. */
const pathOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')}`

/** Writes all of it for a site whose documents, scripts and `_headers` are there. Returns the release. */
export function writeOffline({ folder, program, isRetired = false }: Site): Release {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const assets = filesBelow(join(folder, 'assets')).filter((file) => !file.startsWith('packs/'))
  const files = languages.flatMap((language) =>
    filesBelow(join(folder, language)).map((file) => ({ language, file: `${language}/${file}` })),
  )
  const plain = files.map(({ language, file }) => ({ language, file, text: stamped(read(file), '', isRetired) }))
  const id = digest([program, ...assets, ...plain.map(({ file, text }) => `${file} ${digest(text)}`)].join('\n'))
  const documents = plain.map(({ text, ...other }) => ({ ...other, text: stamped(text, id, isRetired) }))
  for (const { file, text } of documents) writeFileSync(join(folder, file), text)
  writeFileSync(join(folder, '404.html'), stamped(read('404.html'), id, isRetired))

  const rules = parseHeaders(read('_headers'))
  const fieldsOf = (path: string, type: string) => ({
    ...Object.fromEntries(fieldLines(rules, path)),
    'Content-Type': type,
  })
  const documentFields = (path: string) => fieldsOf(path, 'text/html; charset=utf-8')
  const fileFields = Object.fromEntries(
    Object.entries(contentTypes).map(([type, value]) => [type, fieldsOf(`/assets/file.${type}`, value)]),
  )
  const scripts = (folders: readonly string[]) =>
    folders.map((file) => ({
      path: `/${file}`,
      status: 200,
      fields: file.split('.').at(-1) ?? '',
      parts: [read(file)],
    }))

  const own = [...languages.map((language) => `${language}.webmanifest`), 'icon.svg']
  const shared = writePack(folder, 'shared', { ...fileFields, html: documentFields('/') }, [
    { path: '/', status: 200, fields: 'html', parts: [read('index.html')] },
    ...scripts([...assets.filter((file) => !file.includes('/')).map((file) => `assets/${file}`), ...own]),
  ])
  const packsFor = (language: Language) => ({
    words: writePack(
      folder,
      `${language}-words`,
      fileFields,
      scripts(assets.filter((file) => file.startsWith(`${language}/`)).map((file) => `assets/${file}`)),
    ),
    documents: writePack(folder, `${language}-documents`, { html: documentFields(`/${language}/`) }, [
      ...documents
        .filter((document) => document.language === language)
        .map(({ file, text }) => ({
          path: pathOf(file),
          status: file === `${language}/404.html` ? 404 : 200,
          parts: [text],
        }))
        .map((entry) => ({ ...entry, fields: 'html' })),
      { path: `/${language}/unkept`, status: 503, fields: 'html', parts: [unkeptDocument(language)] },
    ]),
  })
  const release: Release = {
    id,
    shared,
    languages: Object.fromEntries(languages.map((language) => [language, packsFor(language)])) as Release['languages'],
  }
  writeFileSync(join(folder, 'sw.js'), workerFor(program, release))
  writeFileSync(join(folder, 'version.json'), `${JSON.stringify({ release: id })}\n`)
  writeFileSync(join(folder, assetList), `${assets.join('\n')}\n`)
  return release
}

/** Writes the worker of a release: its first line is the release, the rest the program. */
function workerFor(program: string, release: Release): string {
  // Without the semicolon a program that begins with a bracket would be taken for arguments.
  return `self.release=${JSON.stringify(release)};\n${program}`
}

/** Returns the program of a worker that `writeOffline` wrote. */
export function programOf(worker: string): string {
  return worker.slice(worker.indexOf('\n') + 1)
}

/** Writes the entries as one file whose name changes with what is in it; styles that stand in many entries stand in it once. */
function writePack(
  folder: string,
  name: string,
  fields: PackHead['fields'],
  entries: readonly (Omit<PackEntry, 'parts'> & { readonly parts: readonly string[] })[],
): Pack {
  const common: string[] = []
  const placeOf = (style: string) => {
    const place = common.indexOf(style)
    return place < 0 ? common.push(style) - 1 : place
  }
  const split = (text: string): readonly (string | number)[] => {
    const start = text.indexOf('<style>')
    const end = text.indexOf('</style>')
    if (start < 0 || end < start) return [text]
    return [text.slice(0, start), placeOf(text.slice(start, end)), text.slice(end)]
  }
  const lines = entries.map((entry) =>
    JSON.stringify({ ...entry, parts: entry.fields === 'html' ? entry.parts.flatMap(split) : entry.parts }),
  )
  const head: PackHead = { count: entries.length, fields, common }
  const text = `${[JSON.stringify(head), ...lines].join('\n')}\n`
  const path = `assets/packs/${name}-${digest(text)}.txt`
  const packed = brotliCompressSync(text, brotliOptions(text.length, 9))
  mkdirSync(join(folder, 'assets/packs'), { recursive: true })
  writeFileSync(join(folder, path), text)
  writeFileSync(join(folder, `${path}.br`), packed)
  return { path: `/${path}`, length: lines.join('').length, bytes: packed.length }
}
