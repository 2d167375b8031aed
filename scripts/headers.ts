/** The response fields of everything: the preview server and the hosts' `_headers` file read them from here. */
const siteHeaders: Fields = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** What passes no address on, said by whatever asks for something itself. */
const privateFields: Fields = { 'Referrer-Policy': 'no-referrer' }

type Fields = Readonly<Record<string, string>>

/** Where the service worker stands; it comes with a policy of its own. */
const workerPath = '/sw.js'

/** The one policy of Trusted Types that pages may make: it says which scripts may become a worker. */
const workerTypes = 'sw'

type Directives = Readonly<Record<string, readonly string[]>>

function directivesOf(styles: readonly string[]): Directives {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", ...styles],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'frame-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': [workerTypes],
  }
}

/** Directives that browsers ignore, with a warning, in a `meta` element. */
const fieldOnly = ['frame-ancestors', 'report-uri', 'sandbox']

function formatPolicy(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}

/**
 * Returns what a document says of its own safety, for hosts that send no fields: the policy, as far as an element can carry
 * one, and that no address is passed on. `styles` are the hashes of those that stand in it, as `policyHash` writes them. It governs what comes
 * after it, so it comes first.
 */
export function metaElements(styles: readonly string[]): readonly string[] {
  const directives = Object.entries(directivesOf(styles)).filter(([name]) => !fieldOnly.includes(name))
  return [
    `<meta http-equiv="Content-Security-Policy" content="${formatPolicy(Object.fromEntries(directives))}">`,
    `<meta name="referrer" content="${privateFields['Referrer-Policy']}">`,
  ]
}

/** What pages do not use and therefore nothing in them may: all that the standard lists and browsers know, but the clipboard's other half. */
const withheld = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'compute-pressure',
  'cross-origin-isolated',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

/** The response fields of documents besides those of everything: a script or a picture would carry them for nothing. */
function pageHeaders(styles: readonly string[]): Fields {
  return {
    ...privateFields,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Content-Security-Policy': formatPolicy(directivesOf(styles)),
    'Permissions-Policy': [...withheld.map((feature) => `${feature}=()`), 'clipboard-write=(self)'].join(', '),
    'Cache-Control': 'no-cache',
  }
}

/** The fields of files whose name carries a hash of their content: they never change. */
const assetHeaders: Fields = { 'Cache-Control': 'public, max-age=31536000, immutable' }

/** A worker obeys the policy it came with, not that of the page: it fetches from here and loads nothing else. */
const workerHeaders: Fields = {
  ...privateFields,
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  'Cache-Control': 'no-cache',
}

/** Where the release that is on the host is named, for pages that look whether it is still theirs. */
const versionPath = '/version.json'
const versionHeaders: Fields = { 'Cache-Control': 'no-cache' }

/** The fields of the open data: any site may fetch it, which asks for no resource policy, and it changes with a release at most. */
const dataHeaders: Fields = {
  'Content-Type': 'application/json; charset=utf-8',
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'public, max-age=3600',
}

type Rules = readonly (readonly [pattern: string, fields: Fields])[]

/**
 * Returns the rules of the whole site, whose documents hold styles with these hashes. No path is given a field by two of them: some hosts take the later, others join both
 * with a comma.
 */
export function siteRules(languages: readonly string[], styles: readonly string[]): Rules {
  const documents = pageHeaders(styles)
  return [
    ['/*', siteHeaders],
    // The policy is long, so it comes with documents alone.
    ...['/', '/404.html', ...languages.map((language) => `/${language}/*`)].map((path) => [path, documents] as const),
    [workerPath, workerHeaders],
    [versionPath, versionHeaders],
    ['/assets/*', assetHeaders],
    ['/api/*', dataHeaders],
  ]
}

/** Hosts take no longer line and no more rules; Cloudflare's limits are the narrowest. */
const longestLine = 2000
const mostRules = 100

/** Writes rules in the form of the `_headers` file that static hosts read. Throws where a host would not take them. */
export function formatHeaders(rules: Rules): string {
  const blocks = rules.map(([pattern, fields]) => [
    pattern,
    ...Object.entries(fields).map(([name, value]) => `  ${name}: ${value}`),
  ])
  const tooLong = blocks.flat().find((line) => line.length > longestLine)
  if (tooLong) throw new Error(`A line of _headers has ${tooLong.length} characters: ${tooLong.slice(0, 60)}…`)
  if (blocks.length > mostRules) throw new Error(`_headers has ${blocks.length} rules`)
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** Reads a `_headers` file as `formatHeaders` writes it. */
export function parseHeaders(text: string): Rules {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.trim().split('\n'))
    .map(([pattern = '', ...lines]) => [
      pattern.trim(),
      Object.fromEntries(
        lines.map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]),
      ),
    ])
}

/** Returns the fields that the rules give a path, each as often as a rule gives it; a pattern may end in `*`. */
export function fieldLines(rules: Rules, path: string): readonly (readonly [name: string, value: string])[] {
  return rules
    .filter(([pattern]) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern))
    .flatMap(([, fields]) => Object.entries(fields))
}
