import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { integrityOf } from '../scripts/document.ts'
import { assetList, filesBelow, programOf, writeOffline } from '../scripts/offline.ts'
import { takeOverPrevious } from '../scripts/previousRelease.ts'
import { createSiteServer, listen } from '../scripts/serve.ts'
import { languages } from '../src/i18n/languages.ts'
import { kinds } from './kinds.ts'

/** What the second release says in its footer, in English. */
export const secondFooter = 'This is the second release.'
const firstFooter = /HTTP facts are read in the RFCs and the IANA registry; each one says where it stands\./g

/**
 * Makes of the built site the release after it: every script and style has another name, the footer says something else, and the packs, the
 * worker and what is kept of the release before come from the program that builds the site. Returns its folder.
 */
export function makeSecondRelease(): string {
  const folder = mkdtempSync(join(tmpdir(), 'statuscope-'))
  const isAsset = new Set(
    readFileSync(join('dist', assetList), 'utf8')
      .trim()
      .split('\n')
      .map((file) => file.split('/').at(-1)),
  )
  const renamed = (text: string) =>
    text.replace(/[\w.-]+-[\w-]{7}(?=\.(js|css)\b)/g, (name, type) =>
      isAsset.has(`${name}.${type}`) ? `${name}n` : name,
    )
  const change = (file: string) => {
    const target = join(folder, renamed(file))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, renamed(readFileSync(join('dist', file), 'utf8')).replace(firstFooter, secondFooter))
  }
  for (const file of ['_headers', 'index.html', '404.html', ...languages.map((language) => `${language}.webmanifest`)])
    change(file)
  for (const file of filesBelow('dist/assets')) if (!file.startsWith('packs/')) change(`assets/${file}`)
  // Of the documents, those of the pages that the tests open: all of them would take the tests ten times longer.
  const documents = ['/', '/shell', '/404', '/codes/200', '/codes/404', '/codes/409', ...kinds].map(fileOf)
  for (const language of languages) for (const file of new Set(documents)) change(`${language}/${file}`)
  for (const file of ['icon.svg', 'icon-192.png', 'retired-sw.js']) cpSync(join('dist', file), join(folder, file))
  for (const file of ['index.html', '404.html', ...languages.flatMap((language) => documentsOf(folder, language))])
    writeFileSync(join(folder, file), withIntegrity(folder, readFileSync(join(folder, file), 'utf8')))
  writeOffline({ folder, program: programOf(readFileSync('dist/sw.js', 'utf8')) })
  takeOverPrevious(folder, 'dist')
  return folder
}

/** Returns the file in which a page below a language stands. */
function fileOf(path: string): string {
  const [plain = ''] = path.slice(1).split('?')
  return plain === '' ? 'index.html' : `${plain}.html`
}

const documentsOf = (folder: string, language: string) =>
  filesBelow(join(folder, language)).map((file) => `${language}/${file}`)

/** Writes the hash of the script that a document starts with as it is now. */
function withIntegrity(folder: string, document: string): string {
  return document.replace(
    /(src="(\/assets\/[^"]+)" integrity=")[^"]+/g,
    (_, before: string, file: string) => before + integrityOf(readFileSync(join(folder, file))),
  )
}

/** A host on which releases are put one after the other, and that can be away. */
export interface Host {
  readonly origin: string
  /** The paths that were asked for since the list was emptied. */
  readonly asked: string[]
  /** Puts what is in a folder on the host. */
  readonly put: (folder: string) => void
  /** Answers a path with another file of the site. */
  readonly replace: (path: string, by: string) => void
  /** Whether nothing is answered at all. */
  isAway: boolean
  /** Paths that are answered as if they did not exist. */
  gone: RegExp | undefined
  readonly close: () => void
}

/** Starts a host with the built site on it. */
export async function startHost(): Promise<Host> {
  const serving = (folder: string) => createSiteServer(folder).listeners('request')[0] as RequestListener
  let answer = serving('dist')
  const replaced = new Map<string, string>()
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    host.asked.push(path)
    if (host.isAway) return request.socket.destroy()
    request.url = host.gone?.test(path) ? '/gone' : (replaced.get(path) ?? path)
    answer(request, response)
  })
  const host: Host = {
    origin: (await listen(server, 0)).replace(/\/$/, ''),
    asked: [],
    isAway: false,
    gone: undefined,
    put: (folder) => {
      answer = serving(folder)
    },
    replace: (path, by) => void replaced.set(path, by),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
  return host
}
