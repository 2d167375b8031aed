import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { brotliCompressSync } from 'node:zlib'

/** Serves plain documents by their paths, compressed and validated as the site's own documents are. */
export function createLimitServer(documents: ReadonlyMap<string, string>): Server {
  const kept = new Map(
    [...documents].map(([path, text]) => {
      const tag = `"${createHash('sha256').update(text).digest('base64url')}"`
      return [path, { content: brotliCompressSync(text), tag }]
    }),
  )
  return createServer((request, response) => {
    const found = kept.get(request.url ?? '')
    if (!found) {
      response.writeHead(404, { 'Content-Length': 0 }).end()
      return
    }
    const { content, tag } = found
    response.setHeader('Cache-Control', 'no-cache')
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
