import type { NoCodeId } from './noCodes.ts'

/** Who says it: a browser to its reader or its console, a script's interfaces, two programs. */
export type FailedClient = 'chromium' | 'firefox' | 'fetch' | 'fetchElsewhere' | 'xhr' | 'curl' | 'node'

/** What one client shows for a failure, word for word. */
export interface ClientWords {
  readonly client: FailedClient
  readonly words: readonly string[]
  /** `run`: seen when Chromium 156, curl 7.88.1 and Node 24.21.0 were made to fail; `documented`: what its makers write. */
  readonly basis: 'run' | 'documented'
}

type Row = readonly [client: FailedClient, basis: ClientWords['basis'], ...words: readonly string[]]

// A script is told the same of every failure, on purpose; only its own time limit has other words.
const scripts: readonly Row[] = [
  ['fetch', 'run', 'TypeError: Failed to fetch'],
  [
    'fetchElsewhere',
    'documented',
    'TypeError: NetworkError when attempting to fetch resource.',
    'TypeError: Load failed',
  ],
  ['xhr', 'run', 'status 0'],
]

const rows: Readonly<Record<NoCodeId, readonly Row[]>> = {
  zero: [...scripts, ['curl', 'run', '000']],
  cors: [
    [
      'chromium',
      'run',
      "Access to fetch at '…' from origin '…' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
      'net::ERR_FAILED',
    ],
    [
      'firefox',
      'documented',
      'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at …',
    ],
    ...scripts,
  ],
  timeout: [
    ['chromium', 'documented', 'ERR_CONNECTION_TIMED_OUT', 'ERR_TIMED_OUT'],
    ['firefox', 'documented', 'NS_ERROR_NET_TIMEOUT'],
    ['fetch', 'run', 'TimeoutError: signal timed out'],
    ['xhr', 'run', 'status 0'],
    ['curl', 'run', 'curl: (28) Operation timed out after … milliseconds with 0 bytes received'],
    ['node', 'run', 'TimeoutError: The operation was aborted due to timeout'],
    ['node', 'documented', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'ETIMEDOUT'],
  ],
  refused: [
    ['chromium', 'run', 'ERR_CONNECTION_REFUSED'],
    ['firefox', 'documented', 'NS_ERROR_CONNECTION_REFUSED'],
    ...scripts,
    ['curl', 'run', "curl: (7) Failed to connect to … port … after … ms: Couldn't connect to server"],
    ['node', 'run', 'ECONNREFUSED'],
  ],
  certificate: [
    ['chromium', 'run', 'ERR_CERT_AUTHORITY_INVALID'],
    ['chromium', 'documented', 'ERR_CERT_COMMON_NAME_INVALID', 'ERR_CERT_DATE_INVALID'],
    ['firefox', 'documented', 'SEC_ERROR_UNKNOWN_ISSUER', 'SSL_ERROR_BAD_CERT_DOMAIN', 'SEC_ERROR_EXPIRED_CERTIFICATE'],
    ...scripts,
    ['curl', 'run', 'curl: (60) SSL certificate problem: self-signed certificate'],
    ['node', 'run', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['node', 'documented', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ],
  dns: [
    ['chromium', 'run', 'ERR_NAME_NOT_RESOLVED'],
    ['chromium', 'documented', 'DNS_PROBE_FINISHED_NXDOMAIN'],
    ['firefox', 'documented', 'NS_ERROR_UNKNOWN_HOST'],
    ...scripts,
    ['curl', 'run', 'curl: (6) Could not resolve host: …'],
    ['node', 'run', 'ENOTFOUND'],
    ['node', 'documented', 'EAI_AGAIN'],
  ],
  reset: [
    ['chromium', 'run', 'ERR_CONNECTION_RESET', 'ERR_EMPTY_RESPONSE', 'ERR_CONNECTION_CLOSED'],
    ['firefox', 'documented', 'NS_ERROR_NET_RESET', 'PR_CONNECT_RESET_ERROR'],
    ...scripts,
    [
      'curl',
      'run',
      'curl: (52) Empty reply from server',
      'curl: (56) Recv failure: Connection reset by peer',
      'curl: (35) …: SSL_ERROR_SYSCALL in connection to …',
    ],
    ['node', 'run', 'ECONNRESET', 'UND_ERR_SOCKET', 'socket hang up'],
  ],
  blocked: [
    ['chromium', 'documented', 'ERR_BLOCKED_BY_CLIENT', 'ERR_BLOCKED_BY_CSP', 'Mixed Content: …'],
    ['firefox', 'documented', 'NS_ERROR_CONTENT_BLOCKED'],
    ...scripts,
  ],
  'iis-substatus': [],
}

/** Returns what each client shows for a failure, browsers first; empty where nothing fails. */
export function clientWordsOf(id: NoCodeId): readonly ClientWords[] {
  return rows[id].map(([client, basis, ...words]) => ({ client, basis, words }))
}
