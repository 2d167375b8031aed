import { judge, marksOf } from '../../study/judge.ts'
import { kinds } from '../../study/kinds.ts'
import type { Question, Task } from '../../study/question.ts'
import type { Answer } from '../../study/round.ts'
import type { AnswerDraft } from './store.ts'

/** An event holds no longer list, and no longer text. */
const longestList = 100
const longestText = 2000

/** Returns what is written down of an answer to a question. */
export function answerDraft(question: Question, { given, confidence, tookMillis }: Answer): AnswerDraft {
  const { kind, version, seed, task } = question
  const { skill, isStrong } = kinds[kind]
  return {
    kind,
    version,
    seed,
    skill,
    isStrong,
    marks: marksOf(question, given),
    options: fitting(shownKeys(task)),
    given: fitting(given),
    isRight: judge(question, given).isRight,
    confidence,
    tookMillis,
  }
}

const fitting = (keys: readonly string[]) => keys.slice(0, longestList).map((key) => key.slice(0, longestText))

function shownKeys(task: Task): readonly string[] {
  switch (task.form) {
    case 'one':
    case 'all':
    case 'place':
    case 'order':
      return task.options.map(({ key }) => key)
    case 'compose':
      return task.fields.map(({ key }) => key)
    case 'code':
    case 'phrase':
    case 'mission':
      return []
  }
}
