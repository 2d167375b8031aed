import { crc32 as referenceCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32 } from './crc32.ts'
import { eventsOf, happenings, manyAnswers } from './fakeEvents.ts'
import { readRecord, recordOf } from './record.ts'

test('the checksum is the CRC-32 of the text in UTF-8', () => {
  expect(crc32('123456789')).toBe('cbf43926')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(Number.parseInt(crc32(text), 16)).toBe(referenceCrc32(text))
    }),
  )
})

test('a record gives back its event', () => {
  fc.assert(
    fc.property(happenings, (history) => {
      const events = eventsOf(history)
      expect(events.map((event, arrival) => readRecord({ arrival, ...recordOf(event) }))).toEqual(events)
    }),
  )
})

test('a record with any bit of its text changed, or another id, is damaged', () => {
  const [event] = manyAnswers(1)
  if (!event) throw new Error('There is no event')
  const record = { arrival: 1, ...recordOf(event) }
  for (let at = 0; at < record.text.length; at += 1) {
    for (const bit of [1, 2, 4, 8, 16, 32, 64]) {
      const changed = String.fromCharCode(record.text.charCodeAt(at) ^ bit)
      const text = record.text.slice(0, at) + changed + record.text.slice(at + 1)
      expect(readRecord({ ...record, text })).toBeUndefined()
    }
    expect(readRecord({ ...record, text: record.text.slice(0, at) })).toBeUndefined()
  }
  expect(readRecord({ ...record, id: `${record.id.slice(0, -1)}0` })).toBeUndefined()
  expect(readRecord({ ...record, revises: 1 })).toBeUndefined()
})

test('a record of anything at all is damaged, and nothing throws', () => {
  fc.assert(
    fc.property(
      fc.record({ id: fc.anything(), text: fc.anything(), sum: fc.anything(), revises: fc.anything() }),
      (found) => {
        expect(readRecord(found as never)).toBeUndefined()
      },
    ),
  )
  const text = '[]'
  expect(readRecord({ arrival: 1, id: '', text, sum: crc32(text) })).toBeUndefined()
})
