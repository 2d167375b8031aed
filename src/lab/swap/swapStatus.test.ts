import { expect, test } from 'vitest'
import { fieldValue } from '../../http/fields.ts'
import { response } from '../../http/message.ts'
import { octetLength } from '../../http/octetLength.ts'
import { serve } from '../origin/serve.ts'
import { createSite } from '../origin/site.ts'
import { siteRequest } from '../participants/userAgent.ts'
import { labStartMillis } from '../setting.ts'
import { swapStatus } from './swapStatus.ts'

const get = (target: string) => {
  const { response: given } = serve(createSite(), siteRequest('GET', target), labStartMillis)
  if (!given) throw new Error('The site holds no answer to a GET.')
  return given
}

test('only the number is swapped: fields and content stay', () => {
  const right = get('/articles/style-guide')
  expect(swapStatus(right, 404)).toEqual({ ...right, status: 404 })
})

test('a problem says the number that is sent, and its length is measured anew', () => {
  const { fields, content } = swapStatus(get('/articles/house-rules'), 200)
  expect(JSON.parse(content)).toMatchObject({ status: 200, title: 'Not found' })
  expect(fieldValue(fields, 'Content-Length')).toBe(`${octetLength(content)}`)
})

test('a code that forbids content loses it, with the fields that describe it', () => {
  const swapped = swapStatus(get('/articles/style-guide'), 204)
  expect(swapped.content).toBe('')
  expect(fieldValue(swapped.fields, 'Content-Type')).toBeUndefined()
  expect(fieldValue(swapped.fields, 'Content-Length')).toBeUndefined()
  expect(fieldValue(swapped.fields, 'ETag')).toBe('"style-guide-3"')
})

test('content that only claims to be a problem stays as it is', () => {
  const odd = response(409, [['Content-Type', 'application/problem+json']], '[1]')
  expect(swapStatus(odd, 412)).toEqual({ ...odd, status: 412 })
})
