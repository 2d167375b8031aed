import { expect, test } from 'vitest'
import { readWay, writeWay } from './missionWay.ts'

const mission = { version: 3 }

test('a way is written into the address and read back', () => {
  expect(writeWay(mission, ['order', 'waitAsAsked'])).toBe('?way=order.waitAsAsked&v=3')
  expect(readWay(mission, '?way=order.waitAsAsked&v=3')).toEqual({ way: ['order', 'waitAsAsked'], otherVersion: false })
})

test('the start of a mission has a plain address', () => {
  expect(writeWay(mission, [])).toBe('')
  expect(readWay(mission, '')).toEqual({ way: [], otherVersion: false })
  expect(readWay(mission, '?way=')).toEqual({ way: [], otherVersion: false })
})

test('an address of another version says so', () => {
  expect(readWay(mission, 'way=order&v=2')).toEqual({ way: ['order'], otherVersion: true })
  expect(readWay(mission, 'way=order')).toEqual({ way: ['order'], otherVersion: false })
})

test('an address of a hundred thousand choices is not read to its end', () => {
  expect(readWay(mission, `?way=${'a.'.repeat(100_000)}`).way.length).toBeLessThan(2001)
})
