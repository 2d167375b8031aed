import { expect, test } from 'vitest'
import { questionsOf, type StructuredData, toLinkedData } from './structuredData.ts'

const where = {
  site: 'https://example.org',
  path: '/en/codes/409',
  language: 'en',
  title: '409 Conflict',
  description: 'What `PUT` met.',
} as const

const data: StructuredData = {
  trail: [
    { name: 'Statuscope', path: '/en/' },
    { name: 'Codes', path: '/en/codes' },
    { name: '409 Conflict', path: '/en/codes/409' },
  ],
  term: { code: 409, name: '409 Conflict', setName: 'All status codes', setPath: '/en/codes' },
  questions: questionsOf({ 'get-a-409': { question: 'Can a `GET` get a 409?', answer: 'Hardly.' } }),
}

const graph = (given: StructuredData) =>
  (toLinkedData(given, where) as { readonly '@graph': readonly Record<string, unknown>[] })['@graph']
const typed = (given: StructuredData, type: string) => graph(given).find((node) => node['@type'] === type)

test('the trail numbers its places and names them by whole addresses', () => {
  expect(typed(data, 'BreadcrumbList')?.itemListElement).toEqual(
    data.trail.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: `https://example.org${path}`,
    })),
  )
})

test('an article about a code is about its term', () => {
  expect(typed(data, 'TechArticle')?.about).toEqual({ '@id': typed(data, 'DefinedTerm')?.['@id'] })
  expect(typed(data, 'DefinedTerm')).toMatchObject({ termCode: '409', description: 'What PUT met.' })
})

test('a question is found under the anchor of its answer, without the marks of code', () => {
  expect(typed(data, 'FAQPage')?.mainEntity).toEqual([
    {
      '@type': 'Question',
      name: 'Can a GET get a 409?',
      url: 'https://example.org/en/codes/409#get-a-409',
      acceptedAnswer: { '@type': 'Answer', text: 'Hardly.' },
    },
  ])
})

test('a page without questions or a code of its own claims neither', () => {
  const { term: _, ...rest } = data
  const bare = { ...rest, questions: [] }
  expect(graph(bare).map((node) => node['@type'])).toEqual(['BreadcrumbList', 'TechArticle'])
})
