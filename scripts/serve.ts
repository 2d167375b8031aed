/** Serves `dist` as a static host would, with the headers and fallbacks that the build wrote for hosts. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sirv from 'sirv'
import { findStatus } from '../src/http/status/statuses.ts'
import { defaultLanguage } from '../src/i18n/languages.ts'
import { formatAddress, parseAddress } from '../src/state/addresses.ts'
import { fieldLines, parseHeaders } from './headers.ts'

const hidden = /^\/(_headers|_redirects|[^/]+\/(shell|404)|404|shell)(\.html)?(\.br)?$/

/** Makes a server of the built site in a folder; throws when nothing has been built there. */
export function createSiteServer(folder: string): Server {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no built site in ${folder}: run "npm run build" first`)
  const rules = parseHeaders(readFileSync(join(folder, '_headers'), 'utf8'))
  const files = sirv(folder, { brotli: true, etag: true, extensions: ['html'], dotfiles: false })

  function setFields(response: ServerResponse, path: string): void {
    for (const [name, value] of fieldLines(rules, path)) response.setHeader(name, value)
  }

  function sendDocument(request: IncomingMessage, response: ServerResponse, status: number, file: string): void {
    const accepted = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') && existsSync(join(folder, `${file}.br`))
    const body = readFileSync(join(folder, accepted ? `${file}.br` : file))
    response.writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': body.length,
      Vary: 'Accept-Encoding',
      ...(accepted && { 'Content-Encoding': 'br' }),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  return createServer((request, response) => {
    const target = request.url ?? '/'
    const cut = target.search(/[?#]/)
    const path = cut < 0 ? target : target.slice(0, cut)
    const address = parseAddress(path)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end()
      return
    }
    const language = (address.kind === 'choose' ? undefined : address.language) ?? defaultLanguage
    // A document that stands for an unknown path carries the policy of documents all the same.
    const isFile = /^\/(assets|api)\//.test(path) || /^\/[\w-]+\.(?!html)[a-z]+$/.test(path)
    setFields(response, isFile ? path : `/${language}/`)
    const notFound = () => sendDocument(request, response, 404, `${language}/404.html`)
    if (hidden.test(path)) return notFound()
    if (address.kind !== 'unknown') {
      const canonical = formatAddress(address)
      if (canonical !== path) {
        response.writeHead(308, { Location: canonical + (cut < 0 ? '' : target.slice(cut)), 'Content-Length': 0 }).end()
        return
      }
    }
    files(request, response, () => {
      const isReal = address.kind === 'compare' && address.codes.every((code) => findStatus(code))
      if (isReal) sendDocument(request, response, 200, `${language}/shell.html`)
      else notFound()
    })
  })
}

/** Starts a server; port 0 takes any free one. Resolves with its address, rejects when the port is taken. */
export function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => {
      const bound = server.address()
      resolve(`http://localhost:${typeof bound === 'object' && bound ? bound.port : port}/`)
    })
  })
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(`"${values.port}" is not a port: give a whole number from 0 to 65535.`)
    process.exit(2)
  }
  try {
    console.log(`Statuscope is at ${await listen(createSiteServer('dist'), port)} (Ctrl+C stops it)`)
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    console.error(
      taken ? `Port ${port} is taken: stop what runs there, or say --port with another number.` : String(error),
    )
    process.exit(1)
  }
}
