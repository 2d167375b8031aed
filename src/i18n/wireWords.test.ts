import { expect, test } from 'vitest'
import { meaningKeys } from '../http/fieldMeaning.ts'
import { fieldSpecs, findField, findMethod, methodSpecs } from '../http/fieldSpecs.ts'
import { isRequest, type Message } from '../http/message.ts'
import { statuses } from '../http/status/statuses.ts'
import { exampleExchange } from '../lab/examples/exampleExchange.ts'
import { withoutExample } from '../lab/examples/withoutExample.ts'
import { initialControls } from '../lab/scenarios/controls.ts'
import { scenarios } from '../lab/scenarios/scenarios.ts'
import { languages } from './languages.ts'
import { keysIn } from './localeFiles.ts'

const examples: readonly Message[] = statuses.flatMap(({ code }) => {
  const example = exampleExchange(code)
  return example ? [example.request, example.response] : []
})

const answers: readonly Message[] = scenarios.flatMap((scenario) => {
  const initial = initialControls(scenario)
  const varied = scenario.controls.flatMap((control) =>
    control.kind === 'choice' ? control.options.map((option) => ({ [control.id]: option })) : [],
  )
  return [{}, ...varied]
    .flatMap((change) => scenario.run({ ...initial, ...change }, 1).events)
    .flatMap((event) => (event.kind === 'delivery' ? [event.message] : []))
})

test('every field and method of an example or of the lab is one that is explained', () => {
  const messages = [...examples, ...answers]
  const fields = messages.flatMap((message) => message.fields.map(([name]) => name))
  const methods = messages.flatMap((message) => (isRequest(message) ? [message.method] : []))
  expect(fields.length).toBeGreaterThan(500)
  expect([...new Set(fields)].filter((name) => findField(name) === undefined)).toEqual([])
  expect([...new Set(methods)].filter((method) => findMethod(method) === undefined)).toEqual([])
})

test.each(languages)('%s has words for every line of a message, and none too many', (language) => {
  const wanted = [
    ...[...Object.keys(methodSpecs), 'other'].map((method) => `start.${method}`),
    ...[1, 2, 3, 4, 5, 6].map((digit) => `status.${digit}`),
    ...[...Object.keys(fieldSpecs), 'AcceptInResponse'].map((name) => `fields.${name}`),
    ...meaningKeys.map((key) => `values.${key}`),
    ...['request', 'response'].map((side) => `content.${side}`),
    ...[...new Set(Object.values(withoutExample))].map((reason) => `without.${reason}`),
    ...['curl', 'request', 'response', 'done', 'refused', 'box'].map((word) => `copy.${word}`),
    'hint',
  ]
  const found = keysIn(language, 'wire.json').map((key) => key.replace(/_(one|many|other)$/, ''))
  expect([...new Set(found)].sort()).toEqual([...wanted].sort())
})
