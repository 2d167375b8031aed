import { afterEach, expect, test } from 'vitest'
import { fetchScripts } from './fetchScripts.ts'

afterEach(() => {
  document.head.innerHTML = ''
})

const asked = () =>
  [...document.head.querySelectorAll('link')].map((link) => [link.rel, link.getAttribute('href'), link.fetchPriority])

test('scripts are asked for once, each with the priority it was first asked for', async () => {
  await fetchScripts(['/a.js', '/b.js'], 'low')
  await fetchScripts(['/b.js', '/c.js'])
  expect(asked()).toEqual([
    ['modulepreload', '/a.js', 'low'],
    ['modulepreload', '/b.js', 'low'],
    ['modulepreload', '/c.js', 'auto'],
  ])
})
