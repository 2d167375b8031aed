/** A document that is no RFC and is quoted as what somebody says, with the date of the version that was read. */
export interface Source {
  /** Who publishes it, as they write their own name. */
  readonly publisher: string
  readonly title: string
  /** The date of that version: its own, or where it has none the day of the copy; year and month where no day is known. */
  readonly date: string
  /** What the date is: the last change that the document itself records, its publication, or only when it was copied. */
  readonly dateKind: 'lastChange' | 'published' | 'copied'
  readonly url: string
}

/** When all of them were read, in stored copies. */
export const sourcesReadOn = '2026-11-27'

/** The documents that positions and crawlers' habits were read in. */
export const sources = {
  zalando: {
    publisher: 'Zalando',
    title: 'RESTful API and Event Guidelines',
    date: '2026-03-16',
    dateKind: 'lastChange',
    url: 'https://opensource.zalando.com/restful-api-guidelines/',
  },
  azure: {
    publisher: 'Microsoft Azure',
    title: 'REST API Guidelines',
    date: '2025-03-28',
    dateKind: 'lastChange',
    url: 'https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md',
  },
  jsonApi: {
    publisher: 'JSON:API',
    title: 'JSON:API 1.1',
    date: '2022-09-30',
    dateKind: 'published',
    url: 'https://jsonapi.org/format/1.1/',
  },
  jsonApiAtomic: {
    publisher: 'JSON:API',
    title: 'Atomic Operations extension',
    date: '2022-09-30',
    dateKind: 'published',
    url: 'https://jsonapi.org/ext/atomic/',
  },
  googleAip: {
    publisher: 'Google',
    title: 'API Improvement Proposals',
    date: '2024-01-10',
    dateKind: 'lastChange',
    url: 'https://google.aip.dev/',
  },
  googleRpc: {
    publisher: 'Google',
    title: 'google.rpc.Code',
    date: '2026-11',
    dateKind: 'copied',
    url: 'https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto',
  },
  belgif: {
    publisher: 'Belgif',
    title: 'REST Guide',
    date: '2026-04-28',
    dateKind: 'lastChange',
    url: 'https://www.belgif.be/specification/rest/api-guide/',
  },
  graphqlOverHttp: {
    publisher: 'GraphQL Foundation',
    title: 'GraphQL over HTTP (draft)',
    date: '2026-11',
    dateKind: 'copied',
    url: 'https://graphql.github.io/graphql-over-http/draft/',
  },
  adidas: {
    publisher: 'adidas',
    title: 'API Guidelines',
    date: '2025-10-25',
    dateKind: 'copied',
    url: 'https://github.com/adidas/api-guidelines',
  },
  googleSearch: {
    publisher: 'Google Search Central',
    title: "How HTTP status codes affect Google's crawlers",
    date: '2026-08-21',
    dateKind: 'copied',
    url: 'https://developers.google.com/search/docs/crawling-indexing/http-network-errors',
  },
  googleCrawlBudget: {
    publisher: 'Google Search Central',
    title: 'Crawl budget management for large sites',
    date: '2026-07-22',
    dateKind: 'lastChange',
    url: 'https://developers.google.com/search/docs/crawling-indexing/large-site-managing-crawl-budget',
  },
} as const satisfies Readonly<Record<string, Source>>

export type SourceId = keyof typeof sources
