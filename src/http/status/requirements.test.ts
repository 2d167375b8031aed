import { expect, test } from 'vitest'
import { requirementsOf } from './requirements.ts'
import { statuses } from './statuses.ts'

const of = (code: number) => statuses.filter((status) => status.code === code).flatMap(requirementsOf)

test('the fields of the code come before those of its class', () => {
  expect(of(401)).toEqual([
    { field: 'WWW-Authenticate', level: 'MUST', spec: 'RFC 9110 §15.5.2' },
    { field: 'Date', level: 'MUST', spec: 'RFC 9110 §6.6.1' },
  ])
})

test('a server error may be sent without Date', () => {
  expect(of(500)).toEqual([{ field: 'Date', level: 'MAY', spec: 'RFC 9110 §6.6.1' }])
})

test('what the code itself says of Date is not said again', () => {
  expect(of(304).filter(({ field }) => field === 'Date')).toEqual([
    { field: 'Date', level: 'MUST', spec: 'RFC 9110 §15.4.5' },
  ])
})

test('nothing is required of a number that is no valid status code', () => {
  expect(of(999)).toEqual([])
})

test('no status requires a field twice', () => {
  for (const status of statuses) {
    const fields = requirementsOf(status).map(({ field }) => field)
    expect(fields, `${status.code}`).toEqual([...new Set(fields)])
  }
})
