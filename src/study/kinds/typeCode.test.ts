import { expect, test } from 'vitest'
import { createRandom } from '../../lab/random.ts'
import { typeCode } from './typeCode.ts'

const stemsOf = (code: number) =>
  new Set(Array.from({ length: 60 }, (_, seed) => typeCode.ask(code, createRandom(seed))?.stem[0]?.said))

test('a code is asked for by its situation, its meaning and its name', () => {
  expect(stemsOf(409)).toEqual(new Set(['situation', 'gist', 'literal']))
})

test.each([102, 413])('what %i means could be another code as well where no options are shown', (code) => {
  expect(stemsOf(code)).toEqual(new Set(['situation', 'literal']))
})
