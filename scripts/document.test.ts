import { expect, test } from 'vitest'
import { escapeHtml, policyHash, writeDocument } from './document.ts'

const page = {
  path: '/en/codes/409',
  language: 'en',
  title: '"409" <Conflict> & more',
  description: 'A "quoted" description',
  html: '<main></main>',
  alternates: [{ language: 'fr', path: '/fr/codes/409' }],
} as const
const assets = { styles: 'p{}', sheets: ['/assets/a.css'], script: '/assets/main.js', preloads: ['/assets/b.js'] }

test('texts are escaped in the document', () => {
  expect(escapeHtml('<a href="x">&')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;')
  const document = writeDocument(page, assets, 'https://example.org')
  expect(document).toContain('<title>&quot;409&quot; &lt;Conflict&gt; &amp; more · Statuscope</title>')
  expect(document).toContain('content="A &quot;quoted&quot; description"')
})

test('a document names its canonical address, the other languages and its own path', () => {
  const document = writeDocument(page, assets, 'https://example.org')
  expect(document).toContain('<link rel="canonical" href="https://example.org/en/codes/409">')
  expect(document).toContain('<link rel="alternate" hreflang="fr" href="https://example.org/fr/codes/409">')
  expect(document).toContain('data-path="/en/codes/409"')
})

test('a document that stands for any address is not indexed and claims no path', () => {
  const document = writeDocument({ ...page, path: '' }, assets, 'https://example.org')
  expect(document).toContain('noindex')
  expect(document).not.toContain('canonical')
  expect(document).not.toContain('data-path')
})

test('a hash is written as a policy wants it', () => {
  expect(policyHash('')).toBe("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='")
})
