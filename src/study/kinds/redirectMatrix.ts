import { request, response } from '../../http/message.ts'
import { followUp, permittedMethods } from '../../http/redirection.ts'
import type { Random } from '../../lab/random.ts'
import { drawOne, shuffle } from '../draw.ts'
import type { Place, Placed, QuestionKind, Reason } from '../question.ts'
import { inForce } from './kin.ts'

/** Whose rule is asked for: what RFC 9110 allows any client, or what fetch does in a browser. */
type Authority = 'http' | 'fetch'

const placesOf: Readonly<Record<Authority, readonly string[]>> = {
  http: ['same', 'get', 'either'],
  fetch: ['same', 'get', 'none'],
}

/**
 * The codes a row can have. A 201 names its resource in Location and a 300 its preferred choice, and fetch follows
 * neither; what HTTP lets a client do after them is more than the columns say.
 */
const rowsOf: Readonly<Record<Authority, readonly number[]>> = {
  http: [301, 302, 303, 307, 308],
  fetch: [201, 300, 301, 302, 303, 307, 308],
}

/** After GET, all rows would read alike; so they would in a browser after HEAD. */
const methodsOf: Readonly<Record<Authority, readonly string[]>> = {
  http: ['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'],
  fetch: ['POST', 'PUT', 'PATCH', 'DELETE'],
}

const target = '/old'
const location = '/new'
const rowCount = 4

/** Returns the column of a code after a method: what becomes of the method in the request that follows. */
export function columnOf(authority: Authority, code: number, method: string): string {
  if (authority === 'http') {
    const [first, other] = permittedMethods(code, method)
    // What 303 asks for is a retrieval: GET, or HEAD where only the header section is wanted.
    if (code === 303 && method !== 'HEAD') return 'get'
    return other === undefined && first === method ? 'same' : 'either'
  }
  const next = followUp(request(method, target), response(code, [['Location', location]]), 'https://press.example')
  if (next.outcome !== 'nextRequest') return 'none'
  return next.methodChanged ? 'get' : 'same'
}

/** A method is sent and redirected by several codes; which method does the next request have after each? */
export const redirectMatrix: QuestionKind = {
  version: 1,
  skill: 'nextAction',
  isStrong: true,
  codes: rowsOf.fetch,
  ask(code, random) {
    const authorities = (['http', 'fetch'] as const).filter((each) => rowsOf[each].includes(code))
    const authority = drawOne(authorities, random)
    const method = authority && drawOne(methodsOf[authority], random)
    if (authority === undefined || method === undefined) return undefined
    const places = placesOf[authority].map((key): Place => ({ key, shown: text(key) }))
    return {
      stem: [
        { said: 'text', key: `redirectMatrix.${authority}`, values: { method } },
        { said: 'literal', lines: [`${method} ${target}`] },
      ],
      task: { form: 'place', options: drawRows(authority, code, method, random), places },
    }
  },
}

const text = (key: string) => ({ said: 'text', key: `redirectMatrix.${key}` }) as const

/** Draws rows, the one of the code among them, that do not all belong to one column; ascending, as a table has them. */
function drawRows(authority: Authority, code: number, method: string, random: Random): readonly Placed[] {
  const column = (row: number) => columnOf(authority, row, method)
  const others = rowsOf[authority].filter((row) => row !== code)
  const unlike = shuffle(others, random).find((row) => column(row) !== column(code))
  const rest = shuffle(others, random).filter((row) => row !== unlike)
  const count = rowCount - 2 + Math.floor(random() * 2)
  return [code, ...(unlike === undefined ? [] : [unlike]), ...rest.slice(0, count)]
    .sort((a, b) => a - b)
    .map((row) => ({
      key: `${row}`,
      code: row,
      shown: { said: 'code', code: row },
      fits: [column(row)],
      reasons: [reasonFor(authority, row, method)],
    }))
}

function reasonFor(authority: Authority, code: number, method: string): Reason {
  const column = columnOf(authority, code, method)
  if (authority === 'fetch') {
    const key = column === 'none' ? 'fetchReturns' : column === 'get' ? 'fetchGet' : 'fetchSame'
    return { because: text(key), spec: 'Fetch §http-redirect-fetch', level: 'MUST' }
  }
  const spec = inForce(code)?.spec
  if (code === 303) return { because: text(method === 'HEAD' ? 'retrievalHead' : 'retrieval'), spec, level: 'usual' }
  if (code === 307) return { because: text('mustKeep'), spec, level: 'MUST NOT' }
  // That it has no leave to change the method is what 308 is there for.
  if (code === 308) return { because: text('keepsToo'), spec: 'RFC 9110 §15.4', level: 'usual' }
  if (method === 'POST') return { because: text('mayChange'), spec, level: 'MAY' }
  return { because: text('onlyPost'), spec, level: 'MAY' }
}
