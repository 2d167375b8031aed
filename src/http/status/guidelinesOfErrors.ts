import { adidas, aip, azure, belgif, graphql, jsonApi, rpc, zalando } from './guidelineRules.ts'
import type { Matter } from './matter.ts'

/** What guidelines say on refusals: bad content, credentials, hiding, what is gone, limits, how an error is told. */
export const errorMatters = [
  {
    id: 'validation',
    codes: [400, 422],
    isDisputed: true,
    positions: [
      { by: 'rfc', spec: 'RFC 9110 §15.5.21', level: 'usual', favours: [422] },
      { ...zalando(150), level: 'SHOULD', favours: [400] },
      { ...azure('rest-put-patch-status-codes'), level: 'DO', favours: [400] },
      { ...rpc('INVALID_ARGUMENT'), level: 'usual', favours: [400] },
      { ...belgif('http-400'), level: 'MAY', favours: [400] },
      { ...graphql('sec-application-graphql-response-json'), level: 'SHOULD', favours: [400] },
      { ...adidas('Problem Detail', 'functionality/message/error-reporting.md'), level: 'usual', favours: [400] },
    ],
  },
  {
    id: 'whoMayNot',
    codes: [401, 403],
    isDisputed: true,
    // Whether other credentials can help against it.
    facts: { 403: 'next' },
    positions: [
      { by: 'rfc', spec: 'RFC 9110 §15.5.4', level: 'usual', favours: [403] },
      { ...zalando(150), level: 'SHOULD', favours: [403] },
      { ...rpc('PERMISSION_DENIED'), level: 'MUST NOT', favours: [403] },
      { ...belgif('http-403'), level: 'SHOULD', favours: [401] },
    ],
  },
  {
    id: 'hiding',
    codes: [403, 404],
    isDisputed: true,
    positions: [
      { by: 'rfc', spec: 'RFC 9110 §15.5.4', level: 'MAY', favours: [404] },
      { ...azure('http-return-403-vs-404'), level: 'DO', favours: [404] },
      { ...aip(211), level: 'MUST', favours: [403] },
      { ...rpc('NOT_FOUND'), level: 'usual', favours: [404] },
    ],
  },
  {
    id: 'gone',
    codes: [404, 410],
    isDisputed: true,
    positions: [
      { by: 'rfc', spec: 'RFC 9110 §15.5.11', level: 'usual', favours: [410] },
      { ...zalando(148), level: 'usual', favours: [404, 410] },
      { ...jsonApi('fetching-resources-responses-404'), level: 'MUST', favours: [404] },
      {
        by: 'googleSearch',
        rule: '4xx',
        url: 'https://developers.google.com/search/docs/crawling-indexing/http-network-errors',
        level: 'usual',
        favours: [404, 410],
      },
    ],
  },
  {
    id: 'tooMany',
    codes: [429],
    isDisputed: true,
    facts: { 429: 'requirements' },
    positions: [
      { by: 'rfc', spec: 'RFC 6585 §4', level: 'MAY', favours: [429] },
      { ...zalando(153), level: 'MUST', favours: [429] },
      { ...aip(194), level: 'SHOULD NOT', favours: [429] },
      { ...belgif('http-429'), level: 'MAY', favours: [429] },
    ],
  },
  {
    id: 'errorInSuccess',
    codes: [200, 400, 500],
    isDisputed: true,
    positions: [
      { by: 'rfc', spec: 'RFC 9205 §4.6', level: 'usual', favours: [400, 500] },
      { ...zalando(220), level: 'MUST', favours: [400, 500] },
      {
        ...adidas('Status Codes', 'functionality/protocol/use-appropriate-status-codes.md'),
        level: 'MUST',
        favours: [400, 500],
      },
      { ...aip(193), level: 'MUST', favours: [400, 500] },
      { ...graphql('sec-application-json'), level: 'SHOULD', favours: [200] },
    ],
  },
  {
    id: 'errorFormat',
    codes: [400, 409, 422, 500],
    isDisputed: true,
    positions: [
      { by: 'rfc', spec: 'RFC 9205 §4.6', level: 'usual', favours: [] },
      { ...zalando(176), level: 'MUST', favours: [] },
      { ...azure('rest-error-response-body-structure'), level: 'DO', favours: [] },
      { ...aip(193), level: 'MUST', favours: [] },
      { ...jsonApi('errors'), level: 'MAY', favours: [] },
      { ...belgif('rule-err-problem'), level: 'SHOULD', favours: [] },
      { ...adidas('Problem Detail', 'functionality/message/error-reporting.md'), level: 'MUST', favours: [] },
    ],
  },
] as const satisfies readonly Matter[]
