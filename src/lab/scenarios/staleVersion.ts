import { addWords, editedSlug, editors, hasWords } from '../editors.ts'
import { originId } from '../origin/serve.ts'
import { createSite, type Site } from '../origin/site.ts'
import { type EditingPlan, openArticle, type Reading, readArticle, saveArticle } from '../participants/editingClient.ts'
import { refusalOf } from '../participants/persistentEditor.ts'
import { run } from '../process.ts'
import { decide, type Process, wait } from '../steps.ts'
import { exchangesOf } from '../trace/derive.ts'
import type { Participant, Trace } from '../trace/trace.ts'
import type { ControlValues, Figure, Scenario } from './scenario.ts'

const participants: readonly Participant[] = [
  { id: 'client', role: 'userAgent' },
  { id: originId, role: 'origin' },
]

/** One client alone saves twice and is refused: it forgot that its own first write has made what it read stale. */
export const staleVersion: Scenario = {
  id: 'stale-version',
  version: 1,
  codes: [200, 409, 412],
  controls: [
    { kind: 'choice', id: 'basis', options: ['kept', 'fromAnswer', 'readAgain'], initial: 'kept' },
    { kind: 'choice', id: 'sends', options: ['version', 'ifMatch'], initial: 'version' },
    { kind: 'choice', id: 'after', options: ['giveUp', 'readAgain'], initial: 'readAgain' },
  ],
  participants,
  run: (values, seed) =>
    run({
      participants,
      processes: [{ by: 'client', process: () => saveTwice(values) }],
      origins: { [originId]: startingSite() },
      seed,
    }),
  figures: judge,
  site: startingSite,
}

function startingSite(): Site {
  return createSite({ guard: 'version' })
}

const [firstEdit, secondEdit] = editors
const thinkSeconds = 2

function* saveTwice({ basis, sends, after }: ControlValues): Process {
  const plan: EditingPlan = { origin: originId, slug: editedSlug, habit: sends === 'ifMatch' ? 'ifMatch' : 'version' }
  const opened = yield* openArticle(plan)
  if (opened.kind !== 'read' || !firstEdit || !secondEdit) return
  yield* wait(thinkSeconds)
  const once = addWords(firstEdit, opened.reading.draft)
  const answer = yield* saveArticle(plan, opened.reading, once)
  yield* wait(thinkSeconds)
  const twice = addWords(secondEdit, once)
  const known = yield* chooseBasis(plan, basis, opened.reading, answer && readArticle(answer))
  const response = yield* saveArticle(plan, known, twice)
  if (response?.status === 200) return
  yield* decide(refusalOf(response?.status))
  if (after === 'giveUp') return yield* decide({ rule: 'afterRefusal', outcome: 'givesUp' })
  yield* decide({ rule: 'afterRefusal', outcome: 'readsAgain' })
  const again = yield* openArticle(plan)
  if (again.kind === 'read') yield* saveArticle(plan, again.reading, twice)
}

/** What the client takes for the present state when it writes for the second time. */
function* chooseBasis(
  plan: EditingPlan,
  basis: ControlValues[string] | undefined,
  first: Reading,
  answered: Reading | undefined,
): Process<Reading> {
  if (basis === 'readAgain') {
    yield* decide({ rule: 'basisChosen', outcome: 'readAgain' })
    const again = yield* openArticle(plan)
    return again.kind === 'read' ? again.reading : first
  }
  if (basis === 'fromAnswer' && answered) {
    const isThere = plan.habit === 'version' || answered.entityTag !== undefined
    yield* decide({ rule: 'basisChosen', outcome: isThere ? 'fromAnswer' : 'notInAnswer' })
    return { ...answered, entityTag: answered.entityTag ?? first.entityTag }
  }
  yield* decide({ rule: 'basisChosen', outcome: 'kept' })
  return first
}

function judge(trace: Trace): readonly Figure[] {
  const exchanges = exchangesOf(trace)
  const answersTo = (method: string) =>
    exchanges.flatMap(({ request, response }) => (request.message.method === method && response ? [response] : []))
  const writes = answersTo('PUT')
  const last = writes.findLast(({ message }) => message.status === 200)
  const stored = last && readArticle(last.message)?.draft
  return [
    { id: 'kept', value: editors.filter((editor) => stored && hasWords(editor, stored)).length, unit: 'count' },
    { id: 'refused', value: writes.filter(({ message }) => message.status >= 400).length, unit: 'count' },
    { id: 'requests', value: exchanges.length, unit: 'count' },
  ]
}
