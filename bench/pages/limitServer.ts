import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { brotliCompressSync } from 'node:zlib'
import { policyHash } from '../../scripts/document.ts'
import { siteRules } from '../../scripts/headers.ts'
import { languages } from '../../src/i18n/languages.ts'
import { limitStyles } from './limit.ts'

/** The fields that the site's own documents come with, but for a policy of their own styles. */
function limitFields(): Readonly<Record<string, string>> {
  const rules = siteRules(languages, [policyHash(limitStyles)])
  const patterns = ['/*', `/${languages[0]}/*`]
  return Object.assign({}, ...rules.filter(([pattern]) => patterns.includes(pattern)).map(([, fields]) => fields))
}

/**
 * Serves plain documents by their paths as the site's own documents are served: compressed, validated, and with the same fields of safety. One of these,
 * the policy on openers, makes a browser that comes from elsewhere begin the document in a process of its own.
 */
export function createLimitServer(documents: ReadonlyMap<string, string>): Server {
  const kept = new Map(
    [...documents].map(([path, text]) => {
      const tag = `"${createHash('sha256').update(text).digest('base64url')}"`
      return [path, { content: brotliCompressSync(text), tag }]
    }),
  )
  const fields = limitFields()
  return createServer((request, response) => {
    const found = kept.get(request.url ?? '')
    if (!found) {
      response.writeHead(404, { 'Content-Length': 0 }).end()
      return
    }
    const { content, tag } = found
    for (const [name, value] of Object.entries(fields)) response.setHeader(name, value)
    response.setHeader('ETag', tag)
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304).end()
      return
    }
    response
      .writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Encoding': 'br',
        'Content-Length': content.length,
      })
      .end(content)
  })
}
