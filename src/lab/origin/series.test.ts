import fc from 'fast-check'
import { expect, test } from 'vitest'
import { append, changeAt, countOf, itemAt, itemsOf, itemWith, placeOf, type Series, seriesOf } from './series.ts'

interface Item {
  readonly id: number
  readonly changed?: boolean
}

const lengths = fc.integer({ min: 0, max: 1100 })
const listOf = (length: number) => Array.from({ length }, (_, index): Item => ({ id: index + 1 }))

test('a series that has grown one by one is the series of the whole list, and none of its former values has changed', () => {
  const whole = listOf(1100)
  const grown: Series<Item>[] = [[]]
  for (const item of whole) grown.push(append(grown.at(-1) ?? [], item))
  grown.forEach((series, length) => {
    if (length % 64 < 2) expect(series).toEqual(seriesOf(whole.slice(0, length)))
    expect(countOf(series)).toBe(length)
  })
  expect(itemsOf(grown.at(-1) ?? [])).toEqual(whole)
  expect(JSON.parse(JSON.stringify(grown.at(-1)))).toEqual(grown.at(-1))
})

test('an addition shares all pieces but the last', () => {
  const series = seriesOf(listOf(1100))
  const next = append(series, { id: 1101 })
  expect(next.filter((piece, index) => piece === series[index])).toHaveLength(series.length - 1)
})

test('what is changed at some places is what a map would change, and the series before stays as it was', () => {
  fc.assert(
    fc.property(lengths, fc.array(fc.integer({ min: 0, max: 1200 }), { maxLength: 8 }), (length, places) => {
      const list = listOf(length)
      const series = seriesOf(list)
      const change = (item: Item): Item => ({ ...item, changed: true })
      const changed = changeAt(series, places, change)
      expect(itemsOf(changed)).toEqual(list.map((item, place) => (places.includes(place) ? change(item) : item)))
      expect(itemsOf(series)).toEqual(list)
    }),
    { numRuns: 50 },
  )
})

test('an item is found by its number, also where the numbers have gaps, and nonsense finds nothing', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 600 }), { maxLength: 400 }), (ids) => {
      const series = seriesOf(ids.map((id) => ({ id })))
      for (const id of [...ids, 601, 'undefined', 'NaN', '', '1.5', '-1']) {
        const place = ids.findIndex((one) => `${one}` === `${id}`)
        expect(placeOf(series, `${id}`)).toBe(place)
        expect(itemWith(series, `${id}`)).toEqual(place < 0 ? undefined : itemAt(series, place))
      }
    }),
    { numRuns: 30 },
  )
})
