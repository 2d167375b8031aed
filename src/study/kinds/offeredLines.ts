import type { Field } from '../../http/fields.ts'

/** Field lines as responses of the demo site and of others have them, to be offered where another one fits. */
export const fieldLines: readonly Field[] = [
  ['WWW-Authenticate', 'Bearer realm="press.example"'],
  ['Proxy-Authenticate', 'Basic realm="proxy.example.net"'],
  ['Allow', 'GET, HEAD, OPTIONS'],
  ['Allow', 'GET, HEAD, POST, PUT, DELETE, OPTIONS'],
  ['Content-Range', 'bytes 0-63/171'],
  ['Content-Range', 'bytes */171'],
  ['Location', '/orders/1'],
  ['Retry-After', '30'],
  ['Upgrade', 'websocket'],
  ['Link', '<https://provider.example.net/>; rel="blocked-by"'],
  ['Accept', 'application/json'],
  ['ETag', '"style-guide-3"'],
  ['Accept-Ranges', 'bytes'],
  ['Content-Length', '0'],
]
