import { expect, test } from 'vitest'
import { dataHeaders, fieldsFor, formatHeaders, pageHeaders, parseHeaders, siteHeaders } from './headers.ts'

const rules = parseHeaders(
  formatHeaders([
    ['/*', siteHeaders],
    ['/en/*', pageHeaders(["'sha256-style'"], ["'sha256-script'"])],
    ['/assets/*', { 'Cache-Control': 'immutable' }],
    ['/api/*', dataHeaders],
  ]),
)

test('what is written for hosts is read back the same', () => {
  expect(fieldsFor(rules, '/en/codes/409')).toEqual({
    ...siteHeaders,
    ...pageHeaders(["'sha256-style'"], ["'sha256-script'"]),
  })
})

test('a later rule replaces a field of an earlier one, and other paths keep their own', () => {
  expect(fieldsFor(rules, '/assets/a.js')).toEqual({ ...siteHeaders, 'Cache-Control': 'immutable' })
  expect(fieldsFor(rules, '/icon.svg')).toEqual(siteHeaders)
})

test('the open data may be read by every site, and nothing else may', () => {
  expect(fieldsFor(rules, '/api/codes/409.json')).toEqual({ ...siteHeaders, ...dataHeaders })
  expect(dataHeaders['Cross-Origin-Resource-Policy']).toBe('cross-origin')
  for (const path of ['/en/codes/409', '/assets/a.js', '/icon.svg', '/apix'])
    expect(fieldsFor(rules, path)).not.toHaveProperty('Access-Control-Allow-Origin')
})

test('the policy admits scripts and styles by hash alone, and nothing unsafe', () => {
  const policy = pageHeaders([], [])['Content-Security-Policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).not.toContain('unsafe')
})
