import type { Response } from '../../http/message.ts'
import { editedSlug } from '../editors.ts'
import type { Finding } from '../origin/rules.ts'
import { originId } from '../origin/serve.ts'
import { createSite } from '../origin/site.ts'
import { jsonRequest } from '../participants/userAgent.ts'
import { run } from '../process.ts'
import { decide, type Process, send, wait } from '../steps.ts'
import { exchangesOf } from '../trace/derive.ts'
import type { Participant, Trace } from '../trace/trace.ts'
import type { ControlValues, Figure, Scenario } from './scenario.ts'

const participants: readonly Participant[] = [
  { id: 'client', role: 'userAgent' },
  { id: originId, role: 'origin' },
]

/** A client creates an article under a name that may be taken: POST, PUT, and PUT that must create. */
export const alreadyExists: Scenario = {
  id: 'already-exists',
  version: 1,
  codes: [200, 201, 409, 412],
  controls: [
    { kind: 'choice', id: 'way', options: ['post', 'put', 'putIfNoneMatch'], initial: 'post' },
    { kind: 'choice', id: 'name', options: ['taken', 'free'], initial: 'taken' },
    { kind: 'choice', id: 'after', options: ['giveUp', 'otherName'], initial: 'otherName' },
  ],
  participants,
  run: (values, seed) =>
    run({
      participants,
      processes: [{ by: 'client', process: () => createArticle(values) }],
      origins: { [originId]: createSite() },
      seed,
    }),
  figures: judge,
  site: () => createSite(),
}

const freeSlug = 'house-rules'
const article = { title: 'House rules', text: 'Knock before you enter the composing room.' }
const thinkSeconds = 1

function* createArticle({ way, name, after }: ControlValues): Process {
  const response = yield* create(way, name === 'taken' ? editedSlug : freeSlug)
  if (!response || response.status < 400) return
  yield* decide(refusalOf(response))
  if (after === 'giveUp') return yield* decide({ rule: 'afterRefusal', outcome: 'givesUp' })
  yield* wait(thinkSeconds)
  yield* decide({ rule: 'afterRefusal', outcome: 'otherName' })
  yield* create(way, freeSlug)
}

function* create(way: ControlValues[string] | undefined, slug: string): Process<Response | undefined> {
  if (way === 'post') return yield* send(originId, jsonRequest('POST', '/articles', { slug, ...article }))
  if (way === 'put') {
    yield* decide({ rule: 'writeGuarded', outcome: 'nothing' })
    return yield* send(originId, jsonRequest('PUT', `/articles/${slug}`, article))
  }
  yield* decide({ rule: 'writeGuarded', outcome: 'ifNoneMatchAny' })
  return yield* send(originId, jsonRequest('PUT', `/articles/${slug}`, article, [['If-None-Match', '*']]))
}

const refusalOf = ({ status }: Response): Finding => ({
  rule: 'refusalRead',
  outcome: status === 409 ? 'nameTaken' : status === 412 ? 'existsAlready' : 'other',
})

function judge(trace: Trace): readonly Figure[] {
  const exchanges = exchangesOf(trace)
  const count = (isCounted: (method: string, status: number) => boolean) =>
    exchanges.filter(({ request, response }) => response && isCounted(request.message.method, response.message.status))
      .length
  return [
    { id: 'created', value: count((_, status) => status === 201), unit: 'count' },
    { id: 'overwritten', value: count((method, status) => method === 'PUT' && status === 200), unit: 'count' },
    { id: 'refused', value: count((_, status) => status >= 400), unit: 'count' },
    { id: 'requests', value: exchanges.length, unit: 'count' },
  ]
}
