import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ComparisonProse } from '../../../i18n/prose.ts'
import { makeQuestion } from '../../../study/ask.ts'
import { judge } from '../../../study/judge.ts'
import type { Given, Part } from '../../../study/question.ts'
import type { Confidence } from '../../../study/review/event.ts'
import { findAnswer } from '../answerKeys.ts'
import { inQuizLanguage } from '../askedForTest.tsx'
import { exampleQuestion, exampleTasks } from '../exampleQuestions.ts'
import { roundOf } from '../roundOf.ts'
import { ToldAnswer } from './ToldAnswer.tsx'
import { ToldScreen } from './ToldScreen.tsx'

type Form = keyof typeof exampleTasks

const user = userEvent.setup()

afterEach(cleanup)

const pairs: Readonly<Record<string, ComparisonProse>> = {
  '405-501': {
    question: 'Does the server know the method at all?',
    difference: '',
    first: 'It does.',
    second: 'No.',
    questions: {},
  },
}

function tell(form: Form, given: Given, confidence: Confidence = 'fairlySure', comparisons = pairs, failed = false) {
  const question = exampleQuestion(exampleTasks[form])
  const answer = { given, confidence, at: 0, tookMillis: 0 }
  const onNext = vi.fn()
  const retry = vi.fn()
  render(
    inQuizLanguage(
      <ToldScreen
        round={{ ...roundOf([question]), answers: [answer] }}
        question={question}
        answer={answer}
        comparisons={{ pairs: comparisons, failed, retry }}
        onNext={onNext}
      />,
      { pairs: comparisons },
    ),
  )
  return { onNext, retry }
}

const verdict = () => document.querySelector('[data-arrival]')?.textContent
const items = () => within(screen.getByRole('heading', { name: 'Each option, explained' }).parentElement as HTMLElement)
const itemWith = (text: string) =>
  items()
    .getAllByRole('listitem')
    .find((item) => item.textContent?.includes(text))?.textContent ?? ''

const answers: readonly (readonly [Form, Given, string])[] = [
  ['one', ['405'], 'Right'],
  ['one', ['501'], 'Not this one'],
  ['lines', ['2'], 'Right'],
  ['lines', ['0'], 'Not this one'],
  ['all', ['404', '200', '204'], 'Right'],
  ['all', ['200', '302'], 'Not quite'],
  ['place', ['301=may', '303=get', '307=kept', '308=kept'], 'Right'],
  ['place', ['301=may', '303=kept', '307=get', '308=kept'], 'Not quite'],
  ['order', ['a', 'b', 'c'], 'Right'],
  ['order', ['c', 'a', 'b'], 'Not quite'],
  ['code', ['405'], 'Right'],
  ['code', ['501'], 'Not this one'],
  ['phrase', ['method not allowed'], 'Right'],
  ['phrase', ['Not Allowed At All'], 'Not this one'],
]

test.each(answers)('%s answered with %j is told as: %s', (form, given, told) => {
  tell(form, given)
  expect(verdict()).toBe(told)
  expect(screen.getAllByRole('link', { name: /^RFC 9110/ }).length).toBeGreaterThan(0)
})

describe('how sure somebody was', () => {
  const remember = /this is the one to remember/
  const sooner = /it comes back sooner/

  test.each([
    ['certain', ['501'], true, false],
    ['certain', ['405'], false, false],
    ['fairlySure', ['501'], false, false],
    ['guess', ['501'], false, false],
    ['guess', ['405'], false, true],
  ] as const)('%s of %j', (confidence, given, isRemembered, isSooner) => {
    tell('one', given, confidence)
    expect(screen.queryByText(remember) !== null).toBe(isRemembered)
    expect(screen.queryByText(sooner) !== null).toBe(isSooner)
  })
})

describe('what decides between two codes', () => {
  test.each(['one', 'code'] as const)('is told where the answer to %s was one of them', (form) => {
    tell(form, ['501'])
    expect(screen.getByText('What decides between 405 and 501')).toBeDefined()
    expect(screen.getByText('Does the server know the method at all?')).toBeDefined()
  })

  test('is left out while it is not there, and loading it can be tried again', async () => {
    const { retry } = tell('one', ['501'], 'fairlySure', {}, true)
    expect(screen.queryByText(/^What decides/)).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(retry).toHaveBeenCalledOnce()
  })
})

test('of each option of a choice it is told whether it fits, and which one was chosen', () => {
  tell('one', ['501'])
  expect(itemWith('405')).toMatch(/^Fits.*405.*gist of 405.*SHOULD.*RFC/)
  expect(itemWith('501')).toMatch(/^Does not fit.*Your answer.*501/)
  expect(itemWith('409')).toMatch(/^Does not fit 409|^Does not fit.*409/)
  expect(itemWith('409')).not.toContain('Your answer')
})

test('of several options it is told which were rightly chosen, which wrongly, and which were forgotten', () => {
  tell('all', ['200', '302'])
  expect(screen.getByText('3 of 6 are as they should be.')).toBeDefined()
  expect(itemWith('200 ') || itemWith('200')).toMatch(/^Fits.*You chose it/)
  expect(itemWith('302')).toMatch(/^Does not fit.*You chose it/)
  expect(itemWith('204')).toMatch(/^Fits.*You left it out/)
  expect(itemWith('503')).not.toMatch(/You/)
})

test('of what was put in the wrong place, the right one is told', () => {
  tell('place', ['301=may', '303=kept', '307=get', '308=kept'])
  expect(screen.getByText('2 of 4 are as they should be.')).toBeDefined()
  expect(itemWith('303')).toMatch(
    /Repeats the same request at Location.*Your answer.*Fetches what Location names.*Fits/,
  )
  expect(itemWith('308')).toMatch(/Repeats the same request at Location.*Your answer/)
  expect(itemWith('308')).not.toContain('Fits')
})

test('a right order that is near stands beside a wrong one, and none beside a right one', () => {
  const listOf = (name: string) => {
    const heading = screen.queryByRole('heading', { name })
    return heading && [...(heading.parentElement?.querySelectorAll('code') ?? [])].map((code) => code.textContent)
  }
  tell('order', ['c', 'a', 'b'])
  expect(listOf('Your order')).toEqual(['GET /orders/9 HTTP/1.1', 'POST /orders HTTP/1.1', 'HTTP/1.1 303 See Other'])
  expect(listOf('One right order')).toEqual([
    'POST /orders HTTP/1.1',
    'HTTP/1.1 303 See Other',
    'GET /orders/9 HTTP/1.1',
  ])
  cleanup()
  tell('order', ['a', 'b', 'c'])
  expect(listOf('One right order')).toBeNull()
})

test('of a text, the line that it was and the one that was chosen are marked, and the others can be opened', () => {
  tell('lines', ['0'])
  const marked = [...document.querySelectorAll('ol[dir="ltr"] > li[data-right]')].map((line) => line.textContent)
  expect(marked).toHaveLength(2)
  expect(marked[0]).toMatch(/^09:14:02.*This is the line that you chose\.$/)
  expect(marked[1]).toMatch(/^09:14:04.*This is the line\.$/)
  expect(screen.getByText('The other lines').closest('details')?.querySelectorAll('li')).toHaveLength(3)
})

test('a code that was typed is told beside the right one', () => {
  tell('code', ['501'])
  expect(itemWith('501')).toMatch(/^Does not fit.*Your answer.*501/)
  expect(itemWith('Method Not Allowed')).toMatch(/^Fits.*405.*gist of 405/)
})

test('a response that was put together stands before what is told of each part', () => {
  const task = exampleTasks.compose
  const parts = task.fields.map((field, at): Part => ({ ...field, isRight: at > 0, given: at === 2, fits: at === 0 }))
  const given = ['405', 'auth']
  render(
    inQuizLanguage(<ToldAnswer question={exampleQuestion(task)} given={given} judgement={{ isRight: false, parts }} />),
  )
  expect(screen.getByRole('figure').textContent).toMatch(/Your response.*405 Method Not Allowed.*WWW-Authenticate/)
  expect(itemWith('Allow:')).toMatch(/^Fits/)
  expect(itemWith('WWW-Authenticate')).toMatch(/^Does not fit.*Your answer/)
})

test.each([false, true])('a mission whose goal is reached: %s', (isRight) => {
  const question = makeQuestion('mission', 3)
  const given = findAnswer(question, isRight)
  render(inQuizLanguage(<ToldAnswer question={question} given={given} judgement={judge(question, given)} />))
  const told = items().getAllByRole('listitem')
  expect(told[0]?.textContent).toMatch(isRight ? /^The goal is reached/ : /^The goal is not reached/)
  expect(screen.getByRole('heading', { name: 'Your way' })).toBeDefined()
  expect(screen.queryByRole('heading', { name: 'The moves that reach the goal' }) !== null).toBe(!isRight)
  expect(screen.getByRole('link', { name: /^Play this mission again/ })).toBeDefined()
})

test('Enter goes on from the verdict, and so does the button', async () => {
  const { onNext } = tell('one', ['405'])
  document.querySelector<HTMLElement>('[data-arrival]')?.focus()
  await user.keyboard('{Enter}')
  await user.click(screen.getByRole('button', { name: 'To the result' }))
  expect(onNext).toHaveBeenCalledTimes(2)
})
