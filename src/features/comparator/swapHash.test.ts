import { expect, test } from 'vitest'
import { swapClients, swapCodes } from '../../lab/swap/swapCodes.ts'
import { formatSwapHash, parseSwapHash, swappable } from './swapHash.ts'

test('what is written is read again', () => {
  for (const client of swapClients) {
    const choice = { right: 409, sent: 202, client } as const
    expect(parseSwapHash(formatSwapHash(choice), swapCodes)).toEqual(choice)
  }
})

test.each([
  '',
  '#',
  '#swap',
  '#swap-409-409-browser',
  '#swap-409-999-browser',
  '#swap-409-202-robot',
  '#swap-409-202',
  '#swap-0409-202-loop',
])('%j asks for nothing', (hash) => {
  expect(parseSwapHash(hash, swapCodes)).toBeUndefined()
})

test('only the codes of the page can be asked for', () => {
  expect(parseSwapHash('#swap-409-202-loop', [409, 412])).toBeUndefined()
})

test('codes that no situation is made for cannot be swapped, nor can one alone', () => {
  expect(swappable([200, 202])).toEqual([200, 202])
  expect(swappable([200, 204, 418])).toEqual([200, 204])
  expect(swappable([200, 418])).toEqual([])
  expect(swappable([502, 503, 504])).toEqual([])
})
