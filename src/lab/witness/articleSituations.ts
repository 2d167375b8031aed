import type { Fields } from '../../http/fields.ts'
import { jsonRequest, siteRequest } from '../participants/userAgent.ts'
import type { Situation } from './situation.ts'

const article = '/articles/style-guide'
const now = { id: 'now', seconds: 60 } as const
const bearer = (principal: string): Fields => [['Authorization', `Bearer ${principal}`]]
const edited = { title: 'Style guide', text: 'Write short sentences.' }
const stale = { ...edited, version: 2 }
const longCookie = ['Cookie', `seen=${'style-guide+'.repeat(16)}`] as const
const longTarget = `${article}?mark=${'and-again-'.repeat(8)}`
const narrow = { maxTargetLength: 80, maxFieldsLength: 200, maxContentLength: 100 } as const
const guards = [['guard', ['none', 'version', 'required', 'lock']]] as const
const lockByEditor = { seconds: 10, request: siteRequest('POST', `${article}/lock`, bearer('editor')) } as const
const newArticle = jsonRequest('POST', '/articles', { slug: 'colophon', ...edited })
const putNew = jsonRequest('PUT', '/articles/colophon', edited)

/** Articles that are written: at the same time as by others, again, wrongly. */
export const writingSituations = [
  {
    id: 'staleWrite',
    options: { guard: 'version' },
    request: jsonRequest('PUT', article, stale),
    moments: [now],
    instead: { fields: [['If-Match', '"style-guide-2"']], options: guards },
  },
  {
    id: 'staleWriteWhileLocked',
    options: { guard: 'version' },
    history: [lockByEditor],
    request: jsonRequest('PUT', article, stale, bearer('author')),
    moments: [now],
    instead: { options: guards },
  },
  {
    id: 'guardedWrite',
    options: { guard: 'required' },
    request: jsonRequest('PUT', article, edited),
    moments: [now],
    instead: {
      fields: [
        ['If-Match', '"style-guide-2"'],
        ['If-Match', '"style-guide-3"'],
      ],
    },
  },
  {
    id: 'staleTag',
    request: jsonRequest('PUT', article, edited, [['If-Match', '"style-guide-2"']]),
    moments: [now],
    instead: { fields: [['Expect', '200-ok']] },
  },
  {
    id: 'lockedWrite',
    options: { guard: 'lock' },
    history: [lockByEditor],
    request: jsonRequest('PUT', article, edited, bearer('author')),
    moments: [
      { id: 'held', seconds: 60 },
      { id: 'free', seconds: 5 },
    ],
  },
  {
    id: 'heldLock',
    history: [lockByEditor],
    request: siteRequest('POST', `${article}/lock`, bearer('author')),
    moments: [
      { id: 'held', seconds: 60 },
      { id: 'free', seconds: 5 },
    ],
  },
  { id: 'freeLock', request: siteRequest('POST', `${article}/lock`, bearer('editor')), moments: [now] },
  {
    id: 'putTwice',
    history: [{ seconds: 10, request: putNew }],
    request: putNew,
    moments: [
      { id: 'first', seconds: 10 },
      { id: 'again', seconds: 40 },
    ],
  },
  {
    id: 'postTwice',
    history: [{ seconds: 10, request: newArticle }],
    request: newArticle,
    moments: [
      { id: 'first', seconds: 10 },
      { id: 'again', seconds: 40 },
    ],
  },
  {
    id: 'plainText',
    request: siteRequest('PUT', article, [['Content-Type', 'text/plain']], 'Write short sentences.'),
    moments: [now],
  },
  {
    id: 'waitsForContinue',
    request: jsonRequest('POST', '/articles', { slug: 'colophon', ...edited }, [['Expect', '100-continue']]),
    moments: [now],
    instead: { fields: [['Expect', '200-ok']] },
  },
  {
    id: 'cutOff',
    request: siteRequest('POST', '/articles', [['Content-Type', 'application/json']], '{"slug":"colophon","title":'),
    moments: [now],
    instead: { fields: [['Expect', '200-ok']] },
  },
  {
    id: 'tooLargeContent',
    options: narrow,
    request: jsonRequest('PUT', article, {
      ...edited,
      text: 'Write short sentences, and then write them once more, and slowly.',
      version: 3,
    }),
    moments: [now],
    instead: { fields: [longCookie], targets: [longTarget] },
  },
  {
    id: 'takenSlugOrReport',
    request: jsonRequest('POST', '/articles', { slug: 'style-guide', ...edited, pages: 12 }),
    moments: [now],
    instead: { targets: ['/reports'] },
  },
] as const satisfies readonly Situation[]

/** Articles that are read: whole, in part, again, at addresses good and bad. */
export const readingSituations = [
  {
    id: 'read',
    request: siteRequest('GET', article),
    moments: [now],
    instead: {
      fields: [['Range', 'bytes=0-63']],
      targets: [
        '/articles/style-guides',
        '/articles/house-style',
        '/articles/spring-fair',
        '/articles/latest',
        '/articles/style-guide%',
      ],
      methods: ['DELETE', 'PATCH'],
    },
  },
  {
    id: 'readAgain',
    request: siteRequest('GET', article, [['If-None-Match', '"style-guide-3"']]),
    moments: [now],
    instead: { fields: [['If-None-Match', '"style-guide-2"']] },
  },
  {
    id: 'readPart',
    request: siteRequest('GET', article, [['Range', 'bytes=0-63']]),
    moments: [now],
    instead: { fields: [['Range', 'bytes=5000-5999']] },
  },
  {
    id: 'readPartOfKnown',
    request: siteRequest('GET', article, [
      ['If-Match', '"style-guide-3"'],
      ['Range', 'bytes=5000-5999'],
    ]),
    moments: [now],
  },
  { id: 'collection', request: siteRequest('GET', '/articles'), moments: [now], instead: { targets: ['/article'] } },
  {
    id: 'tooLongCookie',
    options: narrow,
    request: siteRequest('GET', article, [longCookie]),
    moments: [now],
    instead: { targets: [longTarget] },
  },
  {
    id: 'brokenTarget',
    options: narrow,
    request: siteRequest('GET', '/articles/style-guide%'),
    moments: [now],
    instead: { fields: [longCookie] },
  },
] as const satisfies readonly Situation[]
