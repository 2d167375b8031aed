import { addWords, type Editor, editors, hasWords } from '../editors.ts'
import { type Guard, guards, planOf } from '../interleavings.ts'
import { originId } from '../origin/serve.ts'
import { createSite } from '../origin/site.ts'
import { type Draft, type Habit, habits, readArticle } from '../participants/editingClient.ts'
import { type AfterRefusal, persistentEditor } from '../participants/persistentEditor.ts'
import { run } from '../process.ts'
import { carriesRequest, carriesResponse, exchangesOf } from '../trace/derive.ts'
import type { Participant, Trace } from '../trace/trace.ts'
import type { ControlValues, Figure, Scenario } from './scenario.ts'

const participants: readonly Participant[] = [
  { id: 'a', role: 'userAgent' },
  { id: originId, role: 'origin' },
  { id: 'b', role: 'userAgent' },
]

/** The six orders in which two editors read and write, by the letter of who takes each step. */
export const twoEditorOrders: readonly string[] = ['aabb', 'abab', 'abba', 'baab', 'baba', 'bbaa']

/** Two editors read and write one article; whose words are stored hangs on the order, the guard and what they send. */
export const concurrentEdits: Scenario = {
  id: 'concurrent-edits',
  version: 1,
  codes: [200, 201, 204, 409, 412, 423, 428],
  controls: [
    { kind: 'choice', id: 'guard', options: guards, initial: 'version' },
    { kind: 'choice', id: 'habit', options: habits, initial: 'version' },
    { kind: 'choice', id: 'order', options: twoEditorOrders, initial: 'abab' },
    { kind: 'choice', id: 'after', options: ['giveUp', 'refreshAndMerge'], initial: 'refreshAndMerge' },
    { kind: 'choice', id: 'edits', options: ['differentFields', 'sameField'], initial: 'differentFields' },
  ],
  participants,
  run: runEdits,
  figures: judgeEdits,
  site: (values) => createSite({ guard: editSettings(values).guard }),
}

function runEdits(values: ControlValues, seed: number): Trace {
  const sameField = values.edits === 'sameField'
  return runOrder(
    {
      ...editSettings(values),
      order: `${values.order}`,
      after: values.after === 'giveUp' ? 'giveUp' : 'refreshAndMerge',
      editors: editors.slice(0, 2).map((one) => (sameField ? { ...one, field: 'text' as const } : one)),
      participants,
    },
    seed,
  )
}

/** Gives the guard and the habit that controls ask for. */
export function editSettings(values: ControlValues): { readonly guard: Guard; readonly habit: Habit } {
  return {
    guard: guards.find((one) => one === values.guard) ?? 'none',
    habit: habits.find((one) => one === values.habit) ?? 'nothing',
  }
}

interface EditRun {
  readonly guard: Guard
  readonly habit: Habit
  readonly order: string
  readonly after: AfterRefusal
  readonly editors: readonly Editor[]
  readonly participants: readonly Participant[]
}

const secondsApart = 2

/** Runs editors in an order, each step two seconds after the one before. */
export function runOrder({ guard, habit, order, after, editors, participants }: EditRun, seed: number): Trace {
  return run({
    participants,
    processes: editors.map((editor) => ({
      by: editor.id,
      startSeconds: order.indexOf(editor.id) * secondsApart,
      process: () =>
        persistentEditor({
          ...planOf(guard, habit, editor),
          change: (draft: Draft) => addWords(editor, draft),
          writesAfterSeconds: (order.lastIndexOf(editor.id) - order.indexOf(editor.id)) * secondsApart,
          after,
        }),
    })),
    origins: { [originId]: createSite({ guard }) },
    seed,
  })
}

/** What came of a run: ids of editors whose words are stored, whose accepted write is undone, and who was refused. */
export interface EditJudgement {
  readonly kept: readonly string[]
  readonly lost: readonly string[]
  readonly told: readonly string[]
  readonly requests: number
}

const refusals: readonly number[] = [409, 412, 423, 428]

/** Reads from a trace whose words the last accepted write has left in the article. */
export function judgeRun(trace: Trace): EditJudgement {
  const exchanges = exchangesOf(trace)
  const writes = new Set(
    exchanges.filter(({ request }) => request.message.method === 'PUT').map(({ number }) => number),
  )
  // Responses stand in the order in which the origin gave them, exchanges in that in which they were begun.
  const answers = trace.events.filter((event) => event.kind === 'delivery').filter(carriesResponse)
  const accepted = answers.filter(({ exchange, message }) => writes.has(exchange) && message.status === 200)
  const last = accepted.at(-1)
  const stored = last && readArticle(last.message)?.draft
  const kept = editors.filter((editor) => stored && hasWords(editor, stored)).map(({ id }) => id)
  const writers = new Set(accepted.map(({ to }) => to))
  return {
    kept,
    lost: [...writers].filter((id) => !kept.includes(id)),
    told: [...new Set(answers.filter(({ message }) => refusals.includes(message.status)).map(({ to }) => to))],
    requests: trace.events.filter((event) => event.kind === 'delivery').filter(carriesRequest).length,
  }
}

/** Counts what came of a run, as figures. */
export function judgeEdits(trace: Trace): readonly Figure[] {
  const { kept, lost, told, requests } = judgeRun(trace)
  return [
    { id: 'kept', value: kept.length, unit: 'count' },
    { id: 'lost', value: lost.length, unit: 'count' },
    { id: 'told', value: told.length, unit: 'count' },
    { id: 'requests', value: requests, unit: 'count' },
  ]
}
