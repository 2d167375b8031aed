import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import sections from '../../data/sections.json' with { type: 'json' }
import { isObsoleteDocument, parseSpec, specUrl } from './spec.ts'

describe('parseSpec', () => {
  test('a section of an RFC is taken apart', () => {
    expect(parseSpec('RFC 9110 §15.5.10')).toEqual({ document: 'RFC 9110', section: '15.5.10' })
  })

  test('an appendix is a section', () => {
    expect(parseSpec('RFC 9110 §B.3')).toEqual({ document: 'RFC 9110', section: 'B.3' })
  })

  test('an RFC may stand without a section', () => {
    expect(parseSpec('RFC 9457')).toEqual({ document: 'RFC 9457' })
  })

  test('a draft has no section', () => {
    const name = 'draft-ietf-httpbis-resumable-upload'
    expect(parseSpec(name)).toEqual({ document: name })
  })

  test('Fetch and HTML are cited by anchor', () => {
    expect(parseSpec('Fetch §http-redirect-fetch')).toEqual({ document: 'Fetch', section: 'http-redirect-fetch' })
    expect(parseSpec('HTML §form-submission-algorithm')).toEqual({
      document: 'HTML',
      section: 'form-submission-algorithm',
    })
  })

  test.each([
    '',
    'RFC',
    'RFC 9110 §',
    'RFC 9110 15.5',
    'RFC9110',
    'RFC 0',
    'RFC 9110 §15.',
    'RFC 9110 §AB',
    'RFC 9110 §15.5 ',
    'draft-',
    'draft-<script>',
    'Fetch',
    'Fetch §',
    'Fetch §a b',
    'HTML §"><script>',
    'ISO 8601 §4',
  ])('%j is no spec', (text) => {
    expect(parseSpec(text)).toBeUndefined()
    expect(specUrl(text)).toBeUndefined()
  })
})

describe('specUrl', () => {
  test.each([
    ['RFC 9110 §15.5.10', 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.10'],
    ['RFC 9110 §B.3', 'https://www.rfc-editor.org/rfc/rfc9110.html#appendix-B.3'],
    ['RFC 9457', 'https://www.rfc-editor.org/rfc/rfc9457.html'],
    ['draft-ietf-httpbis-resumable-upload', 'https://datatracker.ietf.org/doc/draft-ietf-httpbis-resumable-upload/'],
    ['Fetch §http-redirect-fetch', 'https://fetch.spec.whatwg.org/#http-redirect-fetch'],
    ['HTML §form-submission-algorithm', 'https://html.spec.whatwg.org/#form-submission-algorithm'],
  ])('%s is read at %s', (spec, url) => {
    expect(specUrl(spec)).toBe(url)
  })

  test('every document and section of the list has an address', () => {
    for (const [document, { sections: titles }] of Object.entries(sections.documents)) {
      expect(URL.canParse(specUrl(document) ?? '')).toBe(true)
      for (const section of Object.keys(titles)) {
        expect(specUrl(`${document} §${section}`)).toMatch(new RegExp(`#(section|appendix)-${section}$`))
      }
    }
  })
})

describe('isObsoleteDocument', () => {
  test.each(['RFC 2616', 'RFC 7230', 'RFC 7231', 'RFC 7235', 'RFC 7238', 'RFC 7538', 'RFC 7540', 'RFC 7807'])(
    '%s is obsolete',
    (document) => expect(isObsoleteDocument(document)).toBe(true),
  )

  test('no document of the list is obsolete but RFC 2518, which the registry names for 102', () => {
    expect(Object.keys(sections.documents).filter(isObsoleteDocument)).toEqual(['RFC 2518'])
  })
})

describe('the list of sections', () => {
  test('holds the titles as the RFCs print them', () => {
    const { documents } = sections
    expect(documents['RFC 9110'].sections['15.5.10']).toBe('409 Conflict')
    expect(documents['RFC 9110'].sections['B.3']).toBe('Changes from RFC 7231')
    expect(documents['RFC 2295'].sections['8.1']).toBe('506 Variant Also Negotiates')
    expect(documents['RFC 2518'].sections['10.1']).toBe('102 Processing')
    expect(documents['RFC 9112'].title).toBe('HTTP/1.1')
  })

  test('leaves no section out between two others', () => {
    for (const [document, { sections: titles }] of Object.entries(sections.documents)) {
      if (document === 'RFC 2518') continue
      const numbers = new Set(Object.keys(titles))
      for (const number of numbers) {
        const [, parent = '', last = ''] = /^(.*?)\.?([^.]+)$/.exec(number) ?? []
        if (parent !== '') expect(numbers, `${document} §${number}`).toContain(parent)
        if (Number(last) > 1) expect(numbers).toContain(`${parent && `${parent}.`}${Number(last) - 1}`)
      }
    }
  })
})

describe('the sources', () => {
  const documents: Readonly<Record<string, { readonly sections: Readonly<Record<string, string>> }>> =
    sections.documents
  const files = globSync('src/**/*.{ts,tsx}').filter((file) => !file.includes('.test.'))
  const citations = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(RFC \d+) §([\dA-Z]+(?:\.\d+)*)/g)].map(
      ([, document = '', section = '']) => ({
        file,
        document,
        section,
      }),
    ),
  )

  test('cite sections at all', () => {
    expect(citations.length).toBeGreaterThan(100)
  })

  test('cite only sections that exist, of documents that stand', () => {
    const wrong = citations.filter(({ document, section }) => documents[document]?.sections[section] === undefined)
    expect(wrong).toEqual([])
    const replaced = citations.filter(({ document }) => isObsoleteDocument(document) && document !== 'RFC 2518')
    expect(replaced).toEqual([])
  })
})
