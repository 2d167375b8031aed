import { expect, test } from 'vitest'
import { fieldValue, hasField } from '../../http/fields.ts'
import { octetLength } from '../../http/octetLength.ts'
import { findStatus, statuses } from '../../http/status/statuses.ts'
import { formatMessage, parseMessage } from '../../http/wireText.ts'
import { exampleExchange, handMade } from './exampleExchange.ts'
import { recipes } from './recipes.ts'
import { withoutExample } from './withoutExample.ts'

const shown = statuses.map(({ code }) => code).filter((code) => !Object.hasOwn(withoutExample, code))

/** What RFC 9110 demands in a 206 or 304 only where a 200 would have it. */
const onlyIfIn200 = ['Expires', 'Content-Location', 'Vary']

const exampleOf = (code: number) => {
  const example = exampleExchange(code)
  if (!example) throw new Error(`No example for ${code}.`)
  return example
}

test('every code has exactly one example or a reason for having none', () => {
  const codes = [...recipes, ...handMade].map(({ code }) => code)
  expect(codes.toSorted((a, b) => a - b)).toEqual(shown)
  for (const code of [...Object.keys(withoutExample).map(Number), 299, Number.NaN])
    expect(exampleExchange(code)).toBeUndefined()
})

test.each(recipes.map(({ code }) => code))('the demo site gives %i by its recipe, with reasons', (code) => {
  const { response, decisions, made } = exampleOf(code)
  expect(response.status).toBe(code)
  expect(made).toBe('lab')
  expect(decisions.length).toBeGreaterThan(0)
})

test.each(shown)('the example of %i has its code, its obligatory fields and no forbidden content', (code) => {
  const { request, response } = exampleOf(code)
  const record = findStatus(code)
  if (code === 208) {
    expect(response.status).toBe(207)
    expect(response.content).toContain('208 Already Reported')
  } else {
    expect(response.status).toBe(code)
  }
  for (const { field, level } of record?.requirements ?? []) {
    if (level === 'MUST' && !onlyIfIn200.includes(field)) expect(hasField(response.fields, field), field).toBe(true)
    if (level === 'MUST NOT') expect(hasField(response.fields, field), field).toBe(false)
  }
  expect(hasField(response.fields, 'Date')).toBe(code >= 200)
  if (record?.content === 'forbidden') expect(response.content).toBe('')
  if (record?.content === 'expected') expect(response.content).not.toBe('')
  expect(hasField(request.fields, 'Host')).toBe(true)
  if (record && record.methods !== 'any' && record.methods.length > 0) expect(record.methods).toContain(request.method)
})

test('what never reaches a client is shown as no response', () => {
  const hidden = statuses.filter(({ vendorUses }) => vendorUses.length > 0 && vendorUses.every((use) => !use.onWire))
  expect(hidden.length).toBeGreaterThan(0)
  for (const { code } of hidden) expect(exampleExchange(code), `${code}`).toBeUndefined()
})

test.each(shown)('the example of %i goes over the wire and comes back', (code) => {
  const { request, response } = exampleOf(code)
  for (const message of [request, response]) {
    expect(parseMessage(formatMessage(message))).toEqual({ ok: true, message })
  }
})

test.each(shown.filter((code) => code !== 408))('the lengths in the example of %i are true', (code) => {
  const { request, response } = exampleOf(code)
  for (const { fields, content } of [request, response]) {
    const length = fieldValue(fields, 'Content-Length')
    if (length !== undefined) expect(Number(length)).toBe(octetLength(content))
  }
})
