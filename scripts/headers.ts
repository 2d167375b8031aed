/** The response fields of everything: the preview server and the hosts' `_headers` file read them from here. */
export const siteHeaders: Record<string, string> = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** The response fields of documents besides those of everything. */
export function pageHeaders(styleHashes: readonly string[], scriptHashes: readonly string[]): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${scriptHashes.join(' ')}`,
    `style-src 'self' ${styleHashes.join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy':
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
    'Cache-Control': 'no-cache',
  }
}

/** The fields of files whose name carries a hash of their content: they never change. */
export const assetHeaders: Record<string, string> = { 'Cache-Control': 'public, max-age=31536000, immutable' }

/** The fields of the open data: any site may read it, and it changes with a release at most. */
export const dataHeaders: Record<string, string> = {
  'Content-Type': 'application/json; charset=utf-8',
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'public, max-age=3600',
}

type Rules = readonly (readonly [pattern: string, fields: Record<string, string>])[]

/** Writes rules in the form of the `_headers` file that static hosts read; a later rule replaces a field of an earlier one. */
export function formatHeaders(rules: Rules): string {
  const blocks = rules.map(([pattern, fields]) =>
    [pattern, ...Object.entries(fields).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  )
  return `${blocks.join('\n\n')}\n`
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

/** Returns the fields that the rules give a path; a pattern may end in `*`. */
export function fieldsFor(rules: Rules, path: string): Record<string, string> {
  const matching = rules.filter(([pattern]) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
  )
  return Object.assign({}, ...matching.map(([, fields]) => fields))
}
