import { adidas, aip, azure, belgif, graphql, jsonApi, rpc, zalando } from './guidelineRules.ts'
import type { Matter } from './matter.ts'

/** What guidelines say on answers to methods: jobs, redirects, creating, deleting, lists, batches. */
export const apiMatters = [
  {
    id: 'jobs',
    codes: [201, 202],
    isDisputed: true,
    // Where the monitor is named: in Location, in a field of one's own, in the content.
    facts: { 202: 'requirements' },
    positions: [
      { by: 'rfc', spec: 'RFC 9110 §15.3.3', level: 'usual', favours: [202] },
      { ...zalando(253), level: 'MAY', favours: [201, 202] },
      { ...azure('lro-returns-202'), level: 'DO', favours: [202, 201] },
      { ...aip(151), level: 'SHOULD', favours: [200] },
      { ...jsonApi('crud-creating-responses-202'), level: 'MUST', favours: [202] },
      { ...belgif('rule-lng-task'), level: 'MUST', favours: [202] },
    ],
  },
  {
    id: 'putCreates',
    codes: [200, 201, 204],
    isDisputed: true,
    positions: [
      { by: 'rfc', spec: 'RFC 9110 §9.3.4', level: 'MUST', favours: [201] },
      { ...zalando(148), level: 'usual', favours: [201] },
      { ...azure('http-use-put-or-patch'), level: 'YOU SHOULD', favours: [201] },
      { ...aip(133), level: 'MUST', favours: [200] },
      { ...belgif('http-201'), level: 'MUST', favours: [201] },
    ],
  },
  {
    id: 'existsAlready',
    codes: [200, 409],
    isDisputed: true,
    positions: [
      { by: 'rfc', spec: 'RFC 9110 §15.5.10', level: 'usual', favours: [409] },
      { ...zalando(150), level: 'SHOULD', favours: [200, 204] },
      { ...azure('rest-put-patch-status-codes'), level: 'DO', favours: [200] },
      { ...aip(133), level: 'MUST', favours: [409] },
      { ...jsonApi('crud-creating-responses-409'), level: 'MUST', favours: [409] },
    ],
  },
  {
    id: 'deletion',
    codes: [200, 202, 204, 404],
    isDisputed: true,
    positions: [
      { by: 'rfc', spec: 'RFC 9110 §9.3.5', level: 'SHOULD', favours: [200, 202, 204] },
      { ...zalando(148), level: 'usual', favours: [200, 204] },
      { ...azure('http-delete-returns-204'), level: 'DO', favours: [204] },
      { ...aip(135), level: 'SHOULD', favours: [200] },
      { ...jsonApi('crud-deleting-responses'), level: 'MUST', favours: [200, 202, 204] },
      { ...belgif('remove-document'), level: 'usual', favours: [200, 204] },
    ],
  },
  {
    id: 'emptyList',
    codes: [200, 404],
    isDisputed: false,
    positions: [
      { by: 'rfc', spec: 'RFC 9110 §15.5.5', level: 'usual', favours: [200] },
      { ...zalando(148), level: 'usual', favours: [200] },
      { ...jsonApi('fetching-resources-responses-200'), level: 'MUST', favours: [200] },
    ],
  },
  {
    id: 'batches',
    codes: [200, 207],
    isDisputed: true,
    facts: { 207: 'content' },
    positions: [
      { by: 'rfc', spec: 'RFC 4918 §13', level: 'MAY', favours: [207] },
      { ...zalando(152), level: 'MUST', favours: [207] },
      { ...aip(193), level: 'SHOULD NOT', favours: [200] },
      {
        by: 'jsonApiAtomic',
        rule: 'processing',
        url: 'https://jsonapi.org/ext/atomic/#processing',
        level: 'MUST',
        favours: [200, 204],
      },
      { ...graphql('sec-application-graphql-response-json'), level: 'SHOULD', favours: [200] },
      {
        ...adidas('Batch Operations', 'quality/execution/batch-operations.md'),
        level: 'MUST',
        favours: [200, 400],
      },
    ],
  },
  {
    id: 'seeOther',
    codes: [303],
    isDisputed: true,
    positions: [
      { by: 'rfc', spec: 'RFC 9110 §15.4.4', level: 'usual', favours: [303] },
      { ...zalando(251), level: 'SHOULD NOT', favours: [200, 409] },
      { ...belgif('http-303'), level: 'SHOULD', favours: [303] },
    ],
  },
  {
    id: 'movedForGood',
    codes: [301, 308],
    isDisputed: true,
    positions: [
      { by: 'rfc', spec: 'RFC 9205 §4.6.1', level: 'usual', favours: [301, 308] },
      { ...zalando(251), level: 'SHOULD NOT', favours: [] },
      { ...belgif('http-301'), level: 'SHOULD', favours: [301] },
    ],
  },
  {
    id: 'staleWrite',
    codes: [409, 412],
    isDisputed: true,
    positions: [
      { by: 'rfc', spec: 'RFC 9110 §13.1.1', level: 'MAY', favours: [412] },
      { ...zalando(150), level: 'SHOULD', favours: [412] },
      { ...azure('condreq-behavior'), level: 'DO', favours: [412] },
      { ...aip(154), level: 'MUST', favours: [400] },
      { ...rpc('FAILED_PRECONDITION'), level: 'MAY', favours: [400, 412] },
      { ...belgif('http-412'), level: 'SHOULD', favours: [412] },
    ],
  },
] as const satisfies readonly Matter[]
