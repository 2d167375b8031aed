import { expect, test } from 'vitest'
import { admitWorker, workerUrl } from './workerUrl.ts'

test('the policy admits the worker that the build lists and nothing else', () => {
  expect(admitWorker('/sw.js')).toBe('/sw.js')
  for (const url of ['/sw.js?a', '/retired-sw.js', '//other.example/sw.js', 'data:text/javascript,', ''])
    expect(() => admitWorker(url)).toThrow(TypeError)
  expect(workerUrl(undefined)).toBe('/sw.js')
})
