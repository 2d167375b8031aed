import { expect, test } from 'vitest'
import { askAbout, askableCodes } from './ask.ts'
import { kindIds, type Question } from './question.ts'

/** What a question asks, whatever the order of its options: two questions of one content would feel like the same one. */
function contentOf({ kind, stem, task }: Question): string {
  const options =
    'options' in task ? task.options.map(({ shown }) => JSON.stringify(shown)).sort() : [JSON.stringify(task)]
  return JSON.stringify([kind, stem, options])
}

const wanted = 3_000

test(`at least ${wanted} questions of different content can be asked`, () => {
  const contents = new Set<string>()
  for (let seed = 0; seed < 60 && contents.size < wanted; seed++) {
    for (const kind of kindIds) {
      for (const code of askableCodes(kind)) {
        const question = askAbout(kind, code, seed)
        if (question) contents.add(contentOf(question))
      }
    }
  }
  expect(contents.size).toBeGreaterThanOrEqual(wanted)
})
