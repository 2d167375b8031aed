import { expect, test } from 'vitest'
import { ownReasons } from '../lab/which/ownReasons.ts'
import { presets } from '../lab/which/presets.ts'
import { questions } from '../lab/which/questions.ts'
import { languages } from './languages.ts'
import { keysIn } from './localeFiles.ts'

const file = 'which.json'
const disputes = questions.flatMap(({ answers }) => answers.flatMap((answer) => answer.disputes ?? []))
const wanted = [
  ...questions.flatMap(({ id, answers }) => [
    ...['name', 'ask'].map((part) => `questions.${id}.${part}`),
    ...answers.map((answer) => `questions.${id}.answers.${answer.id}`),
  ]),
  ...Object.keys(ownReasons).map((own) => `reason.${own}`),
  ...disputes.map((dispute) => `dispute.${dispute}`),
  ...['title', ...presets.map(({ id }) => id)].map((id) => `presets.${id}`),
]

test.each(languages)(
  '%s has words for every question, answer, reason, dispute and beginning, and none too many',
  (language) => {
    const found = keysIn(language, file).filter(
      (key) => /^(questions|reason|dispute|presets)\./.test(key) && !key.endsWith('.only'),
    )
    expect([...found].sort()).toEqual([...new Set(wanted)].sort())
  },
)

test.each(languages)('%s says of each question that is not always asked when it is', (language) => {
  const found = keysIn(language, file).flatMap((key) => /^questions\.(\w+)\.only$/.exec(key)?.[1] ?? [])
  // What every request with an ordinary method comes to is, on paper, asked of all.
  const isUsual = (values: readonly string[] | undefined) => values === undefined || values.length > 3
  const special = questions
    .filter(({ when = {} }) => !(when.server?.includes('origin') || (isUsual(when.method) && when.method)))
    .filter(({ when }) => when !== undefined)
  expect([...found].sort()).toEqual(special.map(({ id }) => id).sort())
})
