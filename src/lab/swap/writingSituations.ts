import { countOf, itemsOf, seriesOf } from '../origin/series.ts'
import { type Article, createSite, type Site } from '../origin/site.ts'
import type { Draft } from '../participants/editingClient.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import { labStartMillis } from '../setting.ts'
import { articleOf, get, isArticle, plainSite, takesJson } from './plainSite.ts'
import type { Situation } from './situation.ts'

const always = () => true
const guide = articleOf(plainSite, 'style-guide')

const withJob: Site = {
  ...plainSite,
  jobs: seriesOf([
    {
      id: 1,
      title: 'Sales by month',
      pages: 12,
      acceptedAt: labStartMillis - 60_000,
      runsAt: labStartMillis - 50_000,
      endsAt: labStartMillis + 3_600_000,
      fate: 'done',
    },
  ]),
}

// What the client had read, what it made of it, and what a colleague has written meanwhile.
const base: Draft = { title: guide.title, text: guide.text }
const draft: Draft = { ...base, title: 'Guide to our style' }
const colleagueText = `${guide.text} Numbers above ten are figures.`
const edited: Article = { ...guide, text: colleagueText, version: guide.version + 1 }
const isBothKept = ({ articles }: Site) =>
  articles['style-guide']?.title === draft.title && articles['style-guide']?.text === colleagueText

const editing = {
  sentBy: 'script',
  edit: { base, draft },
  comesAgain: false,
  effects: (site: Site) => (isBothKept(site) ? 1 : 0),
  isThere: true,
  isWanted: () => true,
  second: get('/articles/style-guide'),
  isCurrent: (content: string) => content.includes('"slug": "style-guide"'),
} as const satisfies Partial<Situation>

/** Where a client changes something other than an order. */
export const writingSituations = {
  201: {
    right: 201,
    site: plainSite,
    request: jsonRequest(
      'POST',
      '/articles',
      { slug: 'spring-list', title: 'Spring list', text: 'To come.' },
      takesJson,
    ),
    sentBy: 'script',
    comesAgain: false,
    effects: ({ articles }) => (Object.hasOwn(articles, 'spring-list') ? 1 : 0),
    isThere: true,
    isWanted: isArticle('spring-list'),
    second: get('/articles/spring-list'),
    isCurrent: isArticle('spring-list'),
  },
  202: {
    right: 202,
    site: plainSite,
    request: jsonRequest('POST', '/reports', { title: 'Sales by month', pages: 12 }, takesJson),
    sentBy: 'script',
    comesAgain: false,
    effects: ({ jobs }) => countOf(jobs),
    isUnderWay: ({ jobs, reports }) => countOf(reports) < countOf(jobs),
    isThere: true,
    isWanted: (content) => content.includes('"pages": 12'),
    second: get('/jobs/1'),
    isCurrent: (content) => content.includes('"pages": 12'),
  },
  204: {
    right: 204,
    site: withJob,
    request: siteRequest('DELETE', '/jobs/1', takesJson),
    sentBy: 'script',
    comesAgain: false,
    effects: ({ jobs }) => itemsOf(jobs).filter(({ cancelledAt }) => cancelledAt !== undefined).length,
    isThere: true,
    isWanted: always,
    second: get('/jobs/1'),
    isCurrent: (content) => content.includes('"cancelled"'),
  },
  409: {
    right: 409,
    ...editing,
    site: { ...createSite({ guard: 'version' }), articles: { ...plainSite.articles, 'style-guide': edited } },
    request: jsonRequest('PUT', '/articles/style-guide', { ...draft, version: guide.version }, takesJson),
  },
  412: {
    right: 412,
    ...editing,
    site: { ...plainSite, articles: { ...plainSite.articles, 'style-guide': edited } },
    request: jsonRequest('PUT', '/articles/style-guide', draft, [
      ...takesJson,
      ['If-Match', `"style-guide-${guide.version}"`],
    ]),
  },
} as const satisfies Readonly<Record<number, Situation>>
