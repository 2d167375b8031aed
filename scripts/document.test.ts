import { expect, test } from 'vitest'
import { embedJson, escapeHtml, policyHash, writeDocument } from './document.ts'

const page = {
  path: '/en/codes/409',
  language: 'en',
  title: '"409" <Conflict> & more',
  description: 'A "quoted" description',
  html: '<main></main>',
  structured: {
    trail: [{ name: '</script><script>alert(1)', path: '/en/codes/409' }],
    questions: [],
  },
  alternates: [
    { language: 'en', path: '/en/codes/409' },
    { language: 'fr', path: '/fr/codes/409' },
  ],
} as const
const assets = {
  styles: 'p{}',
  sheets: ['/assets/a.css'],
  script: '/assets/main.js',
  integrity: 'sha256-main',
  program: '/assets/program.js',
  parts: ['/assets/b.js'],
  sleep: undefined,
}

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

test('a document says which language it speaks and where its lines start', () => {
  expect(writeDocument({ ...page, language: 'fr' }, assets, '')).toContain('<html lang="fr" dir="ltr" data-release="">')
})

test('the default of the languages is English', () => {
  const document = writeDocument(page, assets, 'https://example.org')
  expect(document).toContain('<link rel="alternate" hreflang="x-default" href="https://example.org/en/codes/409">')
})

test('linked data can be read back, and nothing in it ends its element', () => {
  const document = writeDocument(page, assets, 'https://example.org')
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(document) ?? []
  expect(json).not.toContain('<')
  expect(JSON.stringify(JSON.parse(json))).toContain('</script><script>alert(1)')
  expect(embedJson({ text: '<!-- & -->' })).not.toMatch(/[<>&]/)
})

test('a page says to others what it is called and where it is', () => {
  const document = writeDocument(page, assets, 'https://example.org')
  expect(document).toContain('<meta property="og:title" content="&quot;409&quot; &lt;Conflict&gt; &amp; more">')
  expect(document).toContain('<meta property="og:url" content="https://example.org/en/codes/409">')
})

test('a document that stands for any address is not indexed and claims no path', () => {
  const document = writeDocument({ ...page, path: '' }, assets, 'https://example.org')
  expect(document).toContain('noindex')
  expect(document).not.toContain('canonical')
  expect(document).not.toContain('data-path')
  expect(document).not.toContain('ld+json')
  expect(document).not.toContain('og:')
})

test('the policy stands before all that it governs, and names what stands in this document alone', () => {
  const [head = ''] = writeDocument(page, assets, 'https://example.org').split('</head>')
  const [before = '', after = ''] = head.split(/<meta http-equiv="Content-Security-Policy" content="[^"]*">/)
  expect(before).not.toMatch(/<(script|style|link|base)/)
  expect(after).toContain('<style>')
  const [, style = ''] = /style-src ([^;]*)/.exec(head) ?? []
  const [, script = ''] = /script-src ([^;]*)/.exec(head) ?? []
  expect(style).toBe(`'self' ${policyHash('p{}')}`)
  expect(script).toBe("'self'")
  expect(before.length, 'the character set is found in the first 1024 bytes').toBeLessThan(200)
})

test('a hash is written as a policy wants it', () => {
  expect(policyHash('')).toBe("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='")
})

test('what nobody sees comes after what is seen', () => {
  const document = writeDocument(page, assets, 'https://example.org')
  const end = document.indexOf('<main>')
  expect(document.indexOf('rel="stylesheet"')).toBeGreaterThan(end)
  expect(document.indexOf('ld+json')).toBeGreaterThan(end)
})

test('a page that sleeps asks for one script at its end and names the others; what stands for another page asks for all', () => {
  const sleep = { rest: '/assets/rest.js', until: 'wanted' } as const
  const document = writeDocument(page, { ...assets, sleep }, '')
  expect(document).not.toContain('modulepreload')
  expect(document.indexOf('<script type="module" src="/assets/main.js"')).toBeGreaterThan(document.indexOf('<main>'))
  expect(document).toContain(
    'data-program="/assets/program.js" data-sleeps="wanted" data-rest="/assets/rest.js" data-parts="/assets/b.js"',
  )
  for (const awake of [
    writeDocument(page, assets, ''),
    writeDocument({ ...page, path: '' }, { ...assets, sleep }, ''),
  ]) {
    expect(awake).not.toContain('data-sleeps')
    expect([...awake.matchAll(/modulepreload" href="([^"]*)/g)].map(([, href]) => href)).toEqual([
      '/assets/program.js',
      '/assets/b.js',
    ])
  }
})
