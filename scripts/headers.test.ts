import { expect, test } from 'vitest'
import { fieldLines, formatHeaders, metaElements, parseHeaders, siteRules } from './headers.ts'

const styles = ["'sha256-style'"]
const written = siteRules(['en', 'fr'], styles)
const rules = parseHeaders(formatHeaders(written))
const paths = ['/', '/en/', '/fr/codes/409', '/404.html', '/assets/a.js', '/api/codes/409.json', '/sw.js', '/icon.svg']
const documents = ['/', '/en/', '/fr/codes/409', '/404.html']

const fieldsOf = (path: string) => new Map(fieldLines(rules, path))

function directives(policy: string): ReadonlyMap<string, string> {
  return new Map(policy.split('; ').map((text) => [text.replace(/ .*/, ''), text.replace(/^\S+ /, '')]))
}

test('what is written for hosts is read back the same', () => {
  expect(rules).toEqual(written)
})

test.each(paths)('%s is given no field by two rules, which hosts would join or replace', (path) => {
  const names = fieldLines(rules, path).map(([name]) => name.toLowerCase())
  expect(names).toEqual([...new Set(names)])
})

test.each(paths)('%s is sniffed for no other type, comes over TLS alone and is embedded nowhere else', (path) => {
  expect(fieldsOf(path).get('X-Content-Type-Options')).toBe('nosniff')
  expect(fieldsOf(path).get('Strict-Transport-Security')).toMatch(/^max-age=\d{8}; includeSubDomains; preload$/)
  expect(fieldsOf(path).get('Cross-Origin-Resource-Policy')).toBe('same-origin')
})

test('documents and the worker pass no address on, and no other site holds on to a document', () => {
  for (const path of [...documents, '/sw.js']) expect(fieldsOf(path).get('Referrer-Policy'), path).toBe('no-referrer')
  for (const path of documents) expect(fieldsOf(path).get('Cross-Origin-Opener-Policy'), path).toBe('same-origin')
})

test('the open data may be fetched by every site, and nothing else may', () => {
  for (const path of [...paths, '/apix'])
    expect(fieldsOf(path).get('Access-Control-Allow-Origin'), path).toBe(path.startsWith('/api/') ? '*' : undefined)
})

test('the policy admits files of the site and styles by hash, no script in a document and nothing unsafe', () => {
  for (const path of documents) {
    const policy = fieldsOf(path).get('Content-Security-Policy') ?? ''
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(directives(policy).get('default-src')).toBe("'none'")
    expect(directives(policy).get('script-src')).toBe("'self'")
    expect(directives(policy).get('style-src')).toBe("'self' 'sha256-style'")
    expect(directives(policy).get('require-trusted-types-for')).toBe("'script'")
    expect(directives(policy).get('trusted-types')).toBe('sw')
  }
})

test('an element carries the same policy, without what only a field can say', () => {
  const field = directives(fieldsOf('/en/').get('Content-Security-Policy') ?? '')
  const [policy = '', referrer] = metaElements(styles)
  const [, content = ''] = /^<meta http-equiv="Content-Security-Policy" content="([^"]*)">$/.exec(policy) ?? []
  const without = [...field].filter(([name]) => name !== 'frame-ancestors')
  expect([...directives(content)]).toEqual(without)
  expect(without).toHaveLength(field.size - 1)
  expect(referrer).toBe('<meta name="referrer" content="no-referrer">')
})

test('a worker has a policy of its own: it fetches from here alone and runs no text', () => {
  const policy = directives(fieldsOf('/sw.js').get('Content-Security-Policy') ?? '')
  expect(policy.get('default-src')).toBe("'none'")
  expect(policy.get('connect-src')).toBe("'self'")
  expect(policy.get('trusted-types')).toBe("'none'")
  expect(fieldsOf('/sw.js').get('Cache-Control')).toBe('no-cache')
})

test('every feature that the policy names is withheld, but writing to the clipboard, which pages do', () => {
  const features = fieldsOf('/en/').get('Permissions-Policy')?.split(', ') ?? []
  expect(features.filter((feature) => !feature.endsWith('=()'))).toEqual(['clipboard-write=(self)'])
  expect(new Set(features).size).toBe(features.length)
})

test('what a host would not take is not written', () => {
  expect(() => formatHeaders([['/*', { 'X-Long': 'x'.repeat(2000) }]])).toThrow('2010 characters')
  expect(() => formatHeaders(Array.from({ length: 101 }, (_, at) => [`/${at}`, {}]))).toThrow('101 rules')
})
