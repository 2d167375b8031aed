import type { Fields } from '../../http/fields.ts'
import { seriesOf } from '../origin/series.ts'
import { type Site, siteHost } from '../origin/site.ts'
import { openingRequest } from '../participants/browserHistory.ts'
import { siteRequest } from '../participants/userAgent.ts'
import { labStartMillis } from '../setting.ts'
import { articleOf, get, isArticle, plainSite, takesJson } from './plainSite.ts'
import type { Situation } from './situation.ts'

const day = 86_400_000
const reader: Fields = [['Authorization', 'Bearer reader']]
const admin: Fields = [['Authorization', 'Bearer admin']]
const never = () => false

const withReport: Site = {
  ...plainSite,
  reports: seriesOf([{ id: 1, title: 'Sales by month', pages: 12, createdAt: labStartMillis - 30 * day }]),
}

const history = articleOf(plainSite, 'press-history')
const standIn = 'press-history-2025'

const reading = (target: string): Pick<Situation, 'request' | 'browserRequest' | 'sentBy' | 'second'> => ({
  request: get(target),
  browserRequest: openingRequest(`https://${siteHost}${target}`),
  sentBy: 'address',
  second: get(target),
})

/** Where a client wants to read something. */
export const readingSituations = {
  200: {
    right: 200,
    site: withReport,
    ...reading('/reports/1'),
    comesAgain: false,
    isThere: true,
    isWanted: (content) => content.includes('Sales by month'),
    isCurrent: (content) => content.includes('Sales by month'),
  },
  301: {
    right: 301,
    site: plainSite,
    move: { from: '/articles/house-style', to: '/articles/style-guide' },
    ...reading('/articles/house-style'),
    comesAgain: true,
    isThere: true,
    isWanted: isArticle('style-guide'),
    isCurrent: isArticle('style-guide'),
  },
  302: {
    right: 302,
    site: { ...plainSite, articles: { ...plainSite.articles, [standIn]: { ...history, slug: standIn } } },
    move: { from: '/articles/press-history', to: `/articles/${standIn}`, untilSeconds: 30 },
    ...reading('/articles/press-history'),
    comesAgain: true,
    isThere: true,
    isWanted: (content, time) => isArticle(time === 0 ? standIn : 'press-history')(content),
    isCurrent: isArticle('press-history'),
  },
  401: {
    right: 401,
    site: plainSite,
    request: get('/staff/reports'),
    sentBy: 'script',
    comesAgain: false,
    isThere: false,
    isWanted: never,
    second: siteRequest('GET', '/staff/reports', [...takesJson, ...admin]),
    isCurrent: (content) => content.includes('"owner"'),
  },
  403: {
    right: 403,
    site: plainSite,
    request: siteRequest('GET', '/staff/reports', [...takesJson, ...reader]),
    sentBy: 'script',
    comesAgain: false,
    isThere: false,
    isWanted: never,
    second: siteRequest('GET', '/staff/reports', [...takesJson, ...admin]),
    isCurrent: (content) => content.includes('"owner"'),
  },
  404: {
    right: 404,
    site: plainSite,
    ...reading('/articles/house-rules'),
    comesAgain: false,
    isThere: false,
    isWanted: never,
    isCurrent: never,
  },
  410: {
    right: 410,
    site: plainSite,
    ...reading('/articles/spring-fair'),
    comesAgain: false,
    isThere: false,
    isWanted: never,
    isCurrent: never,
  },
} as const satisfies Readonly<Record<number, Situation>>
