import { request, response } from '../message.ts'
import { followUp } from '../redirection.ts'
import type { Spec } from '../spec.ts'
import { anchorOf } from './anchors.ts'
import type { Behaviour, BehaviourKey, Does } from './behaviourKeys.ts'
import { cacheBehaviour } from './cacheBehaviour.ts'
import { crawlerBehaviour } from './crawlerBehaviour.ts'
import { isOnWire } from './facts.ts'
import { type Generator, type StatusRecord, statusClass } from './status.ts'

const fetchRule = (spec: Spec) => ({ spec, level: 'convention' }) as const
const navigation = fetchRule('HTML §populating-a-session-history-entry')

/** The makers of a response in one word, in the order of the table. */
const makers: Readonly<Record<string, BehaviourKey<'maker'>>> = {
  '': 'nobody',
  origin: 'origin',
  gateway: 'gateway',
  proxy: 'proxy',
  'origin gateway': 'originSide',
  'gateway proxy': 'intermediary',
  'origin cache': 'originOrCache',
  'origin gateway proxy': 'anyServer',
  'origin gateway cache': 'originSideOrCache',
  'gateway proxy cache': 'intermediaryOrCache',
  'origin gateway proxy cache': 'anyone',
}

/** Returns the key for those who make a response; `undefined` for a combination that has no sentence yet. */
export function makerKey(generatedBy: readonly Generator[]): BehaviourKey<'maker'> | undefined {
  return makers[generatedBy.join(' ')]
}

/** The status codes of which Fetch hands on no content. @see Fetch §null body status */
const nullBodyStatuses: readonly number[] = [101, 103, 204, 205, 304]

const redirectOf = (code: number, method: string) =>
  followUp(request(method, '/', [], 'text'), response(code, [['Location', '/elsewhere']]), 'https://example.com/')

function fetchBehaviour({ code }: StatusRecord): Does<'fetch'> {
  const says = (does: BehaviourKey<'fetch'>, spec: Spec): Does<'fetch'> => ({ does, ...fetchRule(spec) })
  if (statusClass(code) === 1) {
    return says(code === 101 ? 'switches' : code === 103 ? 'hints' : 'skips', 'Fetch §http-network-fetch')
  }
  const [post, put] = [redirectOf(code, 'POST'), redirectOf(code, 'PUT')]
  if (post.outcome === 'nextRequest' && put.outcome === 'nextRequest') {
    const does = post.methodChanged ? (put.methodChanged ? 'followsAsGet' : 'followsPostAsGet') : 'followsAsIs'
    return says(does, 'Fetch §http-redirect-fetch')
  }
  if (code === 304) return says('answersFromCache', 'Fetch §http-network-or-cache-fetch')
  if (code >= 200 && code <= 299) {
    return nullBodyStatuses.includes(code) ? says('okEmpty', 'Fetch §null-body-status') : says('ok', 'Fetch §ok-status')
  }
  return says(statusClass(code) === 3 ? 'returnsRedirect' : 'notOk', 'Fetch §ok-status')
}

const toldByCode: Readonly<Record<number, Does<'browser'>>> = {
  204: { does: 'stays', ...navigation },
  205: { does: 'staysWithoutReset', ...navigation },
  304: { does: 'showsStored', spec: 'RFC 9110 §15.4.5', level: 'usual' },
  401: { does: 'prompts', ...fetchRule('Fetch §http-network-or-cache-fetch') },
  407: { does: 'promptsForProxy', ...fetchRule('Fetch §http-network-or-cache-fetch') },
  421: { does: 'newConnection', ...fetchRule('Fetch §http-network-or-cache-fetch') },
  425: { does: 'waitsForHandshake', spec: 'RFC 8470 §5.2', level: 'SHOULD' },
}

function browserBehaviour(status: StatusRecord): readonly Does<'browser'>[] {
  const { code } = status
  const firstDigit = statusClass(code)
  const own = toldByCode[code]
  const all = own ? [own] : []
  if (redirectOf(code, 'GET').outcome === 'nextRequest') {
    const does = status.heuristicallyCacheable ? 'remembers' : 'asksAgain'
    return [{ does, ...(anchorOf(status, 'heuristicallyCacheable') ?? navigation) }]
  }
  // They go nowhere, whatever Location says.
  if (firstDigit === 2 && status.requirements.some(({ field }) => field === 'Location')) {
    all.push({ does: 'ignoresLocation', ...fetchRule('Fetch §redirect-status') })
  }
  if (firstDigit === 2 && status.content === 'expected') all.push({ does: 'showsOrSaves', ...navigation })
  if (firstDigit === 4 || firstDigit === 5) {
    all.push({ does: 'showsError', spec: firstDigit === 4 ? 'RFC 9110 §15.5' : 'RFC 9110 §15.6', level: 'SHOULD' })
  }
  return all
}

/**
 * Returns who makes a response with this code, and what fetch, browsers, caches and crawlers do with it, computed from the
 * rules of this program where there are any; nothing for a number that never reaches a client.
 */
export function behavioursOf(status: StatusRecord): readonly Behaviour[] {
  if (!isOnWire(status)) return []
  const maker = makerKey(status.generatedBy)
  const anchor = anchorOf(status, 'generatedBy')
  const made: readonly Behaviour[] = maker && anchor ? [{ party: 'maker', does: maker, ...anchor }] : []
  // 208 stands inside the content of a 207, and nobody sends 306.
  if (status.code === 208 || status.generatedBy.length === 0) return made
  return [
    ...made,
    // What a 407 asks for is between the user agent and the proxy.
    ...(status.code === 407 ? [] : [{ party: 'fetch', ...fetchBehaviour(status) } as const]),
    ...browserBehaviour(status).map((behaviour) => ({ party: 'browser', ...behaviour }) as const),
    ...cacheBehaviour(status).map((behaviour) => ({ party: 'cache', ...behaviour }) as const),
    ...crawlerBehaviour(status).map((behaviour) => ({ party: 'crawler', ...behaviour }) as const),
  ]
}
