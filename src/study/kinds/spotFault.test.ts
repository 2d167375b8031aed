import { expect, test } from 'vitest'
import { isRequest } from '../../http/message.ts'
import { messageFaults, wireFaults } from '../../http/messageFaults.ts'
import { formatMessage, parseMessage } from '../../http/wireText.ts'
import { createRandom } from '../../lab/random.ts'
import { askAbout } from '../ask.ts'
import type { Question } from '../question.ts'
import { drawBase, exchangesAround, handMadeExchange } from './exchanges.ts'
import { codesInForce } from './kin.ts'
import { faultyResponses, spotFault } from './spotFault.ts'
import { wireLines, wireText } from './wireLines.ts'

const exchanges = codesInForce.flatMap((code) => {
  const base = drawBase(code, createRandom(code))
  return [...(base ? exchangesAround(base).slice(0, 4) : []), ...[handMadeExchange(code)].flatMap((one) => one ?? [])]
})

const questions = spotFault.codes.flatMap((code) =>
  Array.from({ length: 20 }, (_, seed) => askAbout('spotFault', code, seed)).filter(
    (question): question is Question => question !== undefined,
  ),
)

/** The response as it is shown, put together again from its lines, and the number of each. */
function shownResponse({ task }: Question): { readonly text: string; readonly lines: readonly string[] } {
  const options = task.form === 'one' ? task.options : []
  const texts = options.map(({ shown }) => (shown.said === 'literal' ? shown.lines : []))
  const head = texts.filter(([first]) => first !== '').map(([line = '']) => line)
  const content = texts.find(([first]) => first === '')?.slice(1) ?? []
  return { text: `${head.map((line) => `${line}\r\n`).join('')}\r\n${content.join('\n')}`, lines: head }
}

const requestOf = ({ stem: [first] }: Question) => {
  if (first?.said !== 'message' || !isRequest(first.message)) throw new Error('No request is shown')
  return first.message
}

test('a message taken apart and put together is the same', () => {
  for (const { response } of exchanges) {
    expect(parseMessage(wireText(wireLines(response)))).toEqual(parseMessage(formatMessage(response)))
  }
})

test('a response without the fault passes the check, and with it fails in exactly the line that is right', () => {
  let count = 0
  for (const exchange of exchanges) {
    expect(messageFaults(exchange.request, exchange.response), exchange.request.target).toEqual([])
    const whole = wireLines(exchange.response)
    for (const faulty of faultyResponses(exchange)) {
      const faults = wireFaults(exchange.request, wireText(faulty))
      expect(new Set(faults.map(({ line }) => line))).toEqual(new Set([faulty.line]))
      // Nothing but that line differs, be it changed, added, or the content.
      const others = faulty.head.filter((_line, at) => at !== faulty.line)
      for (const line of others) {
        expect(line === 'Connection: close' || whole.head.includes(line), `${line} at ${faulty.line}`).toBe(true)
      }
      count += 1
    }
  }
  expect(count).toBeGreaterThan(2_000)
})

test('what is shown fails the check in the line that is right and in no other', () => {
  expect(questions).toHaveLength(spotFault.codes.length * 20)
  for (const question of questions) {
    const { text } = shownResponse(question)
    const { task } = question
    if (task.form !== 'one') continue
    // The content is shown line by line, so that its length can be another; all else is as it was.
    const isOfLength = JSON.stringify(task.options.find(({ key }) => key === task.right)).includes('lengthUntrue')
    const found = wireFaults(requestOf(question), text).filter(({ rule }) => rule !== 'lengthUntrue')
    expect([...new Set(found.map(({ line }) => `${line}`))], question.id).toEqual(isOfLength ? [] : [task.right])
  }
})

test('every fault is told with its section and how binding it is', () => {
  for (const { task, id } of questions) {
    if (task.form !== 'one') continue
    const reasons = task.options.find(({ key }) => key === task.right)?.reasons ?? []
    expect(reasons.length, id).toBeGreaterThan(0)
    for (const { spec, level } of reasons) {
      expect(spec, id).toMatch(/^RFC \d+ §/)
      expect(level, id).toBeDefined()
    }
  }
})

test('every kind of fault comes up', () => {
  const rules = new Set(
    questions.flatMap(({ task }) =>
      task.form === 'one'
        ? task.options.flatMap(({ key, reasons }) =>
            key === task.right && reasons[0]?.because.said === 'text' ? [reasons[0].because.key] : [],
          )
        : [],
    ),
  )
  expect(rules.size).toBeGreaterThan(25)
})
