import { expect, test } from 'vitest'
import { narrowWidth, placeText } from './placeText.ts'

test('a text that has room stands beside the lifeline, on the side it was asked to', () => {
  expect(placeText(21, 'right', 12, narrowWidth)).toEqual({ x: '21%', dx: '0.85rem', textAnchor: 'start' })
  expect(placeText(93, 'left', 12, narrowWidth)).toEqual({ x: '93%', dx: '-0.85rem', textAnchor: 'end' })
})

test('a text without room ends at the edge of the picture', () => {
  expect(placeText(57, 'right', 25, narrowWidth)).toEqual({ x: '100%', dx: '-0.3rem', textAnchor: 'end' })
  expect(placeText(57, 'left', 25, narrowWidth)).toEqual({ x: '0%', dx: '0.3rem', textAnchor: 'start' })
})

test('no text of a length that a picture can hold leaves it', () => {
  for (let x = 0; x <= 100; x += 1) {
    for (const side of ['left', 'right'] as const) {
      for (let letters = 1; letters <= 30; letters += 1) {
        const place = placeText(x, side, letters, narrowWidth)
        const at = (Number.parseFloat(place.x) / 100) * narrowWidth + 16 * Number.parseFloat(place.dx)
        const width = letters * 7.9
        const [from, to] = place.textAnchor === 'start' ? [at, at + width] : [at - width, at]
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(narrowWidth)
      }
    }
  }
})
