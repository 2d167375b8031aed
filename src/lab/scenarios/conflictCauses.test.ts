import { expect, test } from 'vitest'
import { exchangesOf } from '../trace/derive.ts'
import { alreadyExists } from './alreadyExists.ts'
import { initialControls } from './controls.ts'
import type { ControlValues, Scenario } from './scenario.ts'
import { staleVersion } from './staleVersion.ts'
import { wrongState } from './wrongState.ts'

const runOf = (scenario: Scenario, values: ControlValues) =>
  scenario.run({ ...initialControls(scenario), ...values }, 1)

const linesOf = (scenario: Scenario, values: ControlValues) =>
  exchangesOf(runOf(scenario, values)).map(
    ({ request, response }) => `${request.message.method} ${request.message.target} ${response?.message.status}`,
  )

const figuresOf = (scenario: Scenario, values: ControlValues) =>
  Object.fromEntries(scenario.figures(runOf(scenario, values)).map(({ id, value }) => [id, value]))

const article = '/articles/style-guide'

test.each([
  ['kept', 'version', [200, 200, 409, 200, 200]],
  ['kept', 'ifMatch', [200, 200, 412, 200, 200]],
  ['fromAnswer', 'version', [200, 200, 200]],
  ['fromAnswer', 'ifMatch', [200, 200, 412, 200, 200]],
  ['readAgain', 'version', [200, 200, 200, 200]],
  ['readAgain', 'ifMatch', [200, 200, 200, 200]],
])('a client alone that works from what it has %s and sends %s is answered %j', (basis, sends, statuses) => {
  const trace = runOf(staleVersion, { basis, sends })
  expect(exchangesOf(trace).map(({ response }) => response?.message.status)).toEqual(statuses)
  expect(figuresOf(staleVersion, { basis, sends })).toMatchObject({ kept: 2, requests: statuses.length })
})

test('a client alone that gives up after 409 has only its first change stored', () => {
  expect(figuresOf(staleVersion, { after: 'giveUp' })).toEqual({ kept: 1, refused: 1, requests: 3 })
})

test('the answer to a write carries no entity tag to go on with', () => {
  const trace = runOf(staleVersion, { basis: 'fromAnswer', sends: 'ifMatch' })
  const found = trace.events.flatMap((event) => (event.kind === 'decision' ? [`${event.rule}.${event.outcome}`] : []))
  expect(found).toContain('basisChosen.notInAnswer')
  expect(found).toContain('responseField.validatorsWithheld')
})

test('an order can be cancelled until it ships, and not after', () => {
  expect(linesOf(wrongState, { cancelAfterSeconds: 3 })).toEqual([
    'POST /orders 201',
    'POST /orders/1/cancellation 200',
  ])
  expect(linesOf(wrongState, {})).toEqual(['POST /orders 201', 'POST /orders/1/cancellation 409', 'GET /orders/1 200'])
  expect(figuresOf(wrongState, { cancelAfterSeconds: 3 })).toEqual({ cancelled: 1, refused: 0, requests: 2 })
  expect(figuresOf(wrongState, {})).toEqual({ cancelled: 0, refused: 1, requests: 3 })
})

test('sending the same cancellation again is refused again', () => {
  expect(figuresOf(wrongState, { after: 'sendAgain' })).toEqual({ cancelled: 0, refused: 2, requests: 3 })
})

test.each([
  ['post', 'taken', [`POST /articles 409`, 'POST /articles 201']],
  ['post', 'free', ['POST /articles 201']],
  ['put', 'taken', [`PUT ${article} 200`]],
  ['put', 'free', ['PUT /articles/house-rules 201']],
  ['putIfNoneMatch', 'taken', [`PUT ${article} 412`, 'PUT /articles/house-rules 201']],
  ['putIfNoneMatch', 'free', ['PUT /articles/house-rules 201']],
])('creating by %s under a name that is %s goes %j', (way, name, lines) => {
  expect(linesOf(alreadyExists, { way, name })).toEqual(lines)
  const overwrites = way === 'put' && name === 'taken'
  expect(figuresOf(alreadyExists, { way, name })).toMatchObject({
    created: overwrites ? 0 : 1,
    overwritten: overwrites ? 1 : 0,
  })
})
