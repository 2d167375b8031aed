import { expect, test } from 'vitest'
import { fieldValue, hasField } from '../../http/fields.ts'
import { siteRequest } from '../participants/userAgent.ts'
import { answerStated, familyNames, familyOf, statedSites } from './exchanges.ts'
import { familyCodes } from './familyCodes.ts'

test('the list of codes is what the site really answers', () => {
  expect(Object.keys(familyCodes)).toEqual(familyNames)
  const answered = familyNames.map((name) => {
    const family = familyOf(name)
    const base = family?.base.code
    const changed = [...new Set(family?.changed.map(({ code }) => code))].filter((code) => code !== base)
    return [name, [base, ...changed.sort((a, b) => a - b)]]
  })
  expect(familyCodes).toEqual(Object.fromEntries(answered))
})

test.each(statedSites.map((stated) => [stated.id, stated] as const))(
  'whatever a condition can be compared with is told of the site %s',
  (_, stated) => {
    const told = Object.values(stated.values ?? {})
    const targets = stated.requests
      .filter(({ fields }) => !hasField(fields, 'Authorization'))
      .map(({ target }) => target)
    for (const target of new Set(targets)) {
      const current = answerStated(stated, siteRequest('GET', target))
      if (current?.code !== 200) continue
      for (const name of ['ETag', 'Last-Modified']) {
        const value = fieldValue(current.answered.response.fields, name)
        if (value !== undefined) expect(told, `${target} ${name}`).toContain(value)
      }
    }
  },
)

test('there is no family but those named', () => {
  for (const name of ['articles 999', 'nowhere 0', '', 'articles']) expect(familyOf(name)).toBeUndefined()
})
