import { expect, test } from 'vitest'
import { type Announcements, announce, quietAt } from './announcements.ts'

const sentences = ['start', 'one', 'two', 'three', 'four', 'five', 'six']
const go = (before: Announcements, position: number, playing = false) => announce(before, position, playing, sentences)

test('at first nothing is said', () => {
  expect(quietAt(1).said).toEqual([])
})

test('a step by hand is said at once, in a new batch each time', () => {
  const first = go(quietAt(1), 2)
  expect(first).toMatchObject({ said: ['two'], batch: 1 })
  expect(go(first, 1)).toMatchObject({ said: ['one'], batch: 2 })
})

test('who jumps hears where they have landed', () => {
  expect(go(quietAt(1), 6).said).toEqual(['six'])
  expect(go(quietAt(4), 0).said).toEqual(['start'])
})

test('what is played is said in batches, each step once', () => {
  const heard: string[] = []
  let state = go(quietAt(1), 1, true)
  for (const position of [2, 3, 4, 5, 6]) {
    const next = go(state, position, position < 6)
    if (next.batch !== state.batch) heard.push(next.said.join(' '))
    state = next
  }
  expect(heard).toEqual(['two three four five', 'six'])
})

test('what was saved up is said when playing stops', () => {
  const played = go(go(go(quietAt(1), 1, true), 2, true), 3, true)
  expect(played.said).toEqual([])
  expect(go(played, 3, false).said).toEqual(['two', 'three'])
})

test('playing from the end again begins with the start', () => {
  const restarted = go(quietAt(6), 0, true)
  expect(go(restarted, 1, false).said).toEqual(['start', 'one'])
})
