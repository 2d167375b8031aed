import type { Option, Placed, Question, Said, Task } from '../../study/question.ts'

const spec = 'RFC 9110 §15.5.10'
const code = (number: number): Option => ({
  key: `${number}`,
  code: number,
  shown: { said: 'code', code: number },
  reasons: [{ because: { said: 'gist', code: number }, spec, level: 'SHOULD' }],
})
const line = (key: string, text: string): Option => ({
  key,
  shown: { said: 'literal', lines: [text] },
  reasons: [{ because: { said: 'gist', code: 405 }, spec, level: 'MUST' }],
})
const put = (option: Option, ...fits: readonly string[]): Placed => ({ ...option, fits })
const place = (key: string, shown: Said) => ({ key, shown })

const log = [
  '09:14:02 client-a GET /jobs/1 200 Retry-After=5',
  '09:14:03 client-b GET /jobs/1 200 Retry-After=5',
  '09:14:04 client-b GET /jobs/1 429 Retry-After=5',
  '09:14:05 client-b GET /jobs/1 429 Retry-After=5 "Mozilla/5.0 (X11; Linux x86_64) a rather long agent"',
  '09:14:09 client-a GET /jobs/1 303 Location=/reports/1',
]

/** A task of each form, as a kind might make it. */
export const exampleTasks = {
  one: { form: 'one', options: [code(405), code(501), code(409)], right: '405' },
  lines: { form: 'one', lines: true, options: log.map((text, at) => line(`${at}`, text)), right: '2' },
  all: { form: 'all', options: [200, 201, 204, 302, 404, 503].map(code), right: ['200', '204', '404'] },
  place: {
    form: 'place',
    options: [put(code(301), 'may'), put(code(303), 'get'), put(code(307), 'kept'), put(code(308), 'kept')],
    places: [
      place('kept', { said: 'step', code: 307 }),
      place('may', { said: 'step', code: 301 }),
      place('get', { said: 'step', code: 303 }),
    ],
  },
  order: {
    form: 'order',
    options: [
      line('c', 'GET /orders/9 HTTP/1.1'),
      line('a', 'POST /orders HTTP/1.1'),
      line('b', 'HTTP/1.1 303 See Other'),
    ],
    before: [
      ['a', 'b'],
      ['b', 'c'],
    ],
  },
  code: { form: 'code', right: [405], reasons: [{ because: { said: 'gist', code: 405 }, spec }] },
  phrase: { form: 'phrase', right: ['Method Not Allowed'], reasons: [{ because: { said: 'gist', code: 405 }, spec }] },
  compose: {
    form: 'compose',
    statuses: [400, 405, 501],
    fields: [
      line('allow', 'Allow: GET, HEAD'),
      line('retry', 'Retry-After: 120'),
      line('auth', 'WWW-Authenticate: Basic'),
    ],
  },
  mission: { form: 'mission', mission: 'polite-report' },
} satisfies Readonly<Record<string, Task>>

/** A question that asks what a task asks, about 405. */
export function exampleQuestion(task: Task, stem: readonly Said[] = [{ said: 'situation', code: 405 }]): Question {
  return { id: `example ${task.form}`, kind: 'situation', version: 1, code: 405, seed: 1, stem, task }
}
