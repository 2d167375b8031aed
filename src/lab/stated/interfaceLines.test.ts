import { expect, test } from 'vitest'
import { interfaceLines } from './interfaceLines.ts'

test('a resource is described by its methods, media types and members with their limits', () => {
  expect(interfaceLines('/articles/style-guide?x=1')).toEqual([
    '/articles/:id  GET, HEAD, PUT, OPTIONS',
    'GET  -> application/json',
    'PUT  <- application/json',
    '        { title: "..." (1-200), text: "..." (1-10000), version?: 1-1000000 }',
  ])
})

test('a resource that gives nothing to GET says so by leaving it out', () => {
  expect(interfaceLines('/articles').join('\n')).not.toContain('->')
})

test('a target that no resource has, or that is nonsense, has no description', () => {
  for (const target of ['/nowhere', '/', '', '%', '*']) expect(interfaceLines(target)).toEqual([])
})
