import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseAddress } from '../../src/state/addresses.ts'
import { fieldLines, parseHeaders } from '../headers.ts'
import { type Manifest, manifestFile } from '../manifest.ts'
import { collect } from '../proseModules.ts'
import { createSiteServer } from '../serve.ts'
import { pseudoProse, type Script } from './pseudoText.ts'

/** The language whose texts are put into the pseudo-language, so that its addresses serve it. */
const language = 'en'

/** Writes every text of the catalogue in the pseudo-language below a new folder, as `locales` has them. */
function writeLocales(script: Script): string {
  const folder = mkdtempSync(join(tmpdir(), 'pseudo-'))
  const from = join('locales', language)
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const to = join(folder, file.slice('locales/'.length))
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, JSON.stringify(pseudoProse(JSON.parse(readFileSync(file, 'utf8')), script)))
  }
  return folder
}

const asModule = (exported: string, json: string) => `export ${exported} JSON.parse(${JSON.stringify(json)})`

/** Makes the scripts that hold texts anew, by their paths; throws when the build has none for some text. */
function textModules(script: Script): ReadonlyMap<string, string> {
  const locales = writeLocales(script)
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest
  const modules = Object.entries(manifest).flatMap(([name, { file }]): readonly (readonly [string, string])[] => {
    const path = `/${file}`
    const collection = name.split(`virtual:prose/${language}/`)[1]
    if (collection !== undefined) {
      return [[path, asModule('const collection =', JSON.stringify(collect(locales, language, collection)))]]
    }
    if (!name.startsWith(`locales/${language}/`)) return []
    return [[path, asModule('default', readFileSync(join(locales, name.slice('locales/'.length)), 'utf8'))]]
  })
  rmSync(locales, { recursive: true })
  if (modules.length < 100) throw new Error(`Only ${modules.length} scripts of the build hold texts: is it ours?`)
  return new Map(modules)
}

/**
 * Makes a server of the built site that speaks the pseudo-language where English is asked for: its scripts and styles as
 * they were built, its documents the shell that is drawn in the browser, its texts those of the catalogue made pseudo.
 */
export function createPseudoServer(folder: string, script: Script): Server {
  const site = createSiteServer(folder)
  const modules = textModules(script)
  const shell = readFileSync(join(folder, language, 'shell.html'))
  const rules = parseHeaders(readFileSync(join(folder, '_headers'), 'utf8'))
  return createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '')
    const address = parseAddress(path)
    const isPage = address.kind !== 'unknown' && address.kind !== 'choose' && address.language === language
    const module = modules.get(path)
    if (module === undefined && !isPage) return void site.emit('request', request, response)
    for (const [name, value] of fieldLines(rules, isPage ? `/${language}/` : path)) response.setHeader(name, value)
    response.setHeader('Content-Type', isPage ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8')
    response.end(isPage ? shell : module)
  })
}
