import { expect, test } from 'vitest'
import { accessMatrix } from '../accessMatrix.ts'
import { policyOf } from '../policyControls.ts'
import { decisionsOf, exchangesOf } from '../trace/derive.ts'
import { accessControl, askedAt } from './accessControl.ts'
import { initialControls } from './controls.ts'
import type { ControlValues } from './scenario.ts'

const runWith = (values: ControlValues) => accessControl.run({ ...initialControls(accessControl), ...values }, 1)

const walk = (values: ControlValues) =>
  exchangesOf(runWith(values)).map(
    ({ request: { message }, response }) => `${message.method} ${message.target} ${response?.message.status}`,
  )

const figuresWith = (values: ControlValues) =>
  Object.fromEntries(accessControl.figures(runWith(values)).map(({ id, value }) => [id, value]))

const clientSays = (values: ControlValues) =>
  runWith(values)
    .events.filter((event) => event.kind === 'decision' && event.by === 'client')
    .map((event) => (event.kind === 'decision' ? `${event.rule}.${event.outcome}` : ''))

test('the run with the initial controls goes from 403 by way of 202 to 200', () => {
  expect(walk({})).toEqual([
    'GET /staff/reports 403',
    'POST /access-requests 202',
    'GET /jobs/1 200',
    'GET /jobs/1 303',
    'GET /access-requests/1 200',
    'GET /staff/reports 200',
  ])
  expect(figuresWith({})).toEqual({ answer: 403, knownToExist: 1, refusals: 1, requests: 6, requestsUntilAccess: 6 })
})

test('the request that succeeds after the approval is the one that was refused', () => {
  const exchanges = exchangesOf(runWith({}))
  expect(exchanges.at(-1)?.request.message).toEqual(exchanges[0]?.request.message)
})

test('a refused approval ends without access, though every answer on the way succeeded', () => {
  expect(walk({ approval: 'refused' }).at(-1)).toBe('GET /access-requests/1 200')
  expect(clientSays({ approval: 'refused' }).at(-1)).toBe('wayOut.turnedDown')
  expect(figuresWith({ approval: 'refused' })).not.toHaveProperty('requestsUntilAccess')
})

test('other credentials turn a 403 into a 200, and the client may try them', () => {
  expect(walk({ wayOut: 'otherCredentials' })).toEqual(['GET /staff/reports 403', 'GET /staff/reports 200'])
  const tried = runWith({ wayOut: 'otherCredentials' }).events.find(
    (event) => event.kind === 'decision' && event.rule === 'wayOut',
  )
  expect(tried).toMatchObject({ outcome: 'otherCredentials', level: 'MAY', spec: 'RFC 9110 §15.5.4' })
})

test('outside hours neither other credentials nor an approval help', () => {
  const closed = { hours: 'outside', wayOut: 'otherCredentials' }
  expect(walk({ ...closed, principal: 'editor' })).toEqual(['GET /staff/reports 403', 'GET /staff/reports 403'])
  expect(clientSays({ hours: 'outside', principal: 'editor' })).toContain('wayOut.noneOffered')
  expect(walk({ hours: 'outside' }).at(-1)).toBe('GET /staff/reports 403')
  expect(clientSays({ hours: 'outside' }).at(-1)).toBe('wayOut.noneOffered')
})

test('the same request again is refused again', () => {
  expect(figuresWith({ wayOut: 'sameAgain' })).toMatchObject({ refusals: 3, requests: 3 })
})

test('a 404 that hides leaves the client without knowledge and without a way out', () => {
  expect(walk({ hide: 'on' })).toEqual(['GET /staff/reports 404'])
  expect(figuresWith({ hide: 'on' })).toMatchObject({ knownToExist: 0 })
  expect(clientSays({ hide: 'on' })).toEqual(['existenceLearnt.nothing', 'wayOut.nothingToAskFor'])
})

test('without credentials the answer is 401: credentials help, asking does not', () => {
  expect(walk({ principal: 'nobody', wayOut: 'otherCredentials' }).at(-1)).toBe('GET /staff/reports 200')
  expect(clientSays({ principal: 'nobody' }).at(-1)).toBe('wayOut.authenticateFirst')
})

test('the first exchange of a run is the cell of the matrix with the same values, reasons included', () => {
  for (const hide of ['off', 'on']) {
    for (const hours of ['none', 'within', 'outside']) {
      const values = { ...initialControls(accessControl), hide, hours, wayOut: 'none', editorMay: 9, ownerMay: 5 }
      const setting = { policy: policyOf(values), hide: hide === 'on', at: askedAt(values) }
      for (const { caller, thing, approach, response, decisions } of accessMatrix(setting)) {
        const trace = runWith({ ...values, principal: caller, resource: thing, action: approach })
        expect(exchangesOf(trace)[0]?.response?.message.status).toBe(response.status)
        const said = decisionsOf(trace, 1).filter(({ by }) => by === 'origin')
        expect(said.map(({ rule, outcome }) => [rule, outcome])).toEqual(
          decisions.map(({ rule, outcome }) => [rule, outcome]),
        )
      }
    }
  }
})
