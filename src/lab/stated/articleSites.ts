import type { Fields } from '../../http/fields.ts'
import type { Request } from '../../http/message.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import type { StatedSite } from './statedSite.ts'

const article = '/articles/style-guide'
const edited = { title: 'Style guide', text: 'Write short sentences.' }
const current: Fields = [['If-Match', '"style-guide-3"']]
const modified = 'Mon, 01 Dec 2025 09:30:00 GMT'
/** What tells the state of the article from others. */
const validators = { tag: '"style-guide-3"', modified }
const dayBefore = 'Sun, 30 Nov 2025 09:30:00 GMT'
const as = (principal: string): Fields => [['Authorization', `Bearer ${principal}`]]
const read = (...fields: Fields) => siteRequest('GET', article, fields)
const write = (members: object, ...fields: Fields): Request =>
  jsonRequest('PUT', article, { ...edited, ...members }, fields)
const create = (slug: string, ...fields: Fields) => jsonRequest('POST', '/articles', { slug, ...edited }, fields)
const lock = `${article}/lock`
const editorLocks = { seconds: 10, request: siteRequest('POST', lock, as('editor')) }

/** Articles that are read and written. */
export const articleSites: readonly StatedSite[] = [
  {
    id: 'articles',
    seconds: 60,
    values: validators,
    requests: [
      read(),
      read(['Range', 'bytes=0-63']),
      read(['If-None-Match', '"style-guide-2"'], ['If-Modified-Since', modified]),
      read(['If-None-Match', '"style-guide-2", "style-guide-3"']),
      read(['If-Modified-Since', dayBefore]),
      read(['Range', 'bytes=0-63'], ['If-Range', '"style-guide-3"']),
      read(['Range', 'bytes=0-63'], ['If-Range', '"style-guide-2"']),
      read(['Range', 'lines=1-3']),
      siteRequest('HEAD', article, [['Range', 'bytes=0-63']]),
      siteRequest('HEAD', '/articles/spring-fair'),
      siteRequest('GET', '/articles/house-style'),
      siteRequest('HEAD', '/articles/house-style'),
      jsonRequest('PUT', '/articles/house-style', edited),
      siteRequest('GET', '/articles/latest'),
      siteRequest('GET', '/articles/spring-fair'),
      siteRequest('GET', '/articles/no-such-article'),
      write({}),
      write({}, ...current),
      write({}, ['If-Match', 'W/"style-guide-3"']),
      write({}, ['If-Unmodified-Since', modified]),
      write({}, ['If-None-Match', '*']),
      jsonRequest('PUT', '/articles/colophon', edited),
      jsonRequest('PUT', '/articles/colophon', edited, [['If-None-Match', '*']]),
      jsonRequest('PUT', '/articles/colophon', edited, [['If-Match', '*']]),
      jsonRequest('PUT', '/articles/latest', edited),
      create('colophon'),
      create('colophon', ['Expect', '200-ok']),
      create('style-guide'),
      siteRequest('PATCH', article, [['Content-Type', 'application/json']], '{"title":"Guide"}'),
    ],
  },
  {
    id: 'versions',
    options: { guard: 'version' },
    seconds: 60,
    values: { ...validators, version: 3 },
    requests: [
      write({ version: 3 }),
      write({ version: 3 }, ...current),
      write({ version: 2 }),
      write({ version: 2 }, ['If-Match', '"style-guide-2"']),
      create('colophon'),
      create('press-history'),
    ],
  },
  {
    id: 'guarded',
    options: { guard: 'required' },
    seconds: 60,
    values: validators,
    requests: [
      write({}, ...current),
      write({}),
      write({}, ['If-Match', '"style-guide-2"']),
      write({}, ['If-Unmodified-Since', modified]),
      write({}, ['If-Unmodified-Since', dayBefore]),
    ],
  },
  {
    id: 'locked',
    sentences: ['locked', 'principals'],
    options: { guard: 'lock' },
    history: [editorLocks],
    seconds: 60,
    values: validators,
    requests: [
      write({}, ...as('editor')),
      write({}, ...as('author')),
      siteRequest('POST', lock, as('author')),
      siteRequest('POST', lock, as('editor')),
      siteRequest('DELETE', lock, as('editor')),
      siteRequest('DELETE', lock, as('author')),
      read(),
    ],
  },
  {
    id: 'unlocked',
    sentences: ['unlocked', 'principals'],
    options: { guard: 'lock' },
    seconds: 60,
    values: validators,
    requests: [siteRequest('POST', lock, as('author')), write({}, ...as('author'))],
  },
  {
    id: 'narrow',
    options: { maxTargetLength: 60, maxFieldsLength: 160, maxContentLength: 100 },
    seconds: 60,
    values: { ...validators, target: 60, fields: 160, content: 100 },
    requests: [
      read(),
      siteRequest('GET', `${article}?mark=${'and-again-'.repeat(6)}`),
      read(['Cookie', `seen=${'style-guide+'.repeat(16)}`]),
      write({}),
      write({ text: 'Write short sentences, and then write them all once more, only shorter this time.' }),
      create('colophon'),
    ],
  },
]
