import { statusClasses } from '../http/status/status.ts'
import { kindIds } from '../study/question.ts'
import {
  maxCount,
  maxMinutes,
  maxTopic,
  mostDraws,
  type RoundMode,
  type RoundOrder,
  roundModes,
  type Subject,
  type Topic,
  usualCount,
} from '../study/roundOrder.ts'
import { parseCode } from './addresses.ts'
import { orderPath, type RoundLink } from './roundPath.ts'

export type ReadLink =
  /** The query asks for no round. */
  | { readonly is: 'none' }
  /** It asks for one that cannot be read or made. */
  | { readonly is: 'misread' }
  | { readonly is: 'round'; readonly link: RoundLink }

const longestQuery = 4000

/**
 * Reads the round that a query asks for: `mode`, `kinds=meaning,nextStep`, one of `codes=409,412`, `class=4xx` and
 * `flow=polling`, or `asks=meaning.409,situation.412`, and `count`, `minutes`, `seed` and `v`. A number that cannot be
 * read is the usual one; anything else that cannot makes the whole query misread. Never throws.
 */
export function readRoundLink(query: string): ReadLink {
  const parameters = new URLSearchParams(query.slice(0, longestQuery))
  const topic = readTopic(parameters)
  const asks = readAsks(parameters.get('asks'))
  const kinds = readKinds(parameters.get('kinds'))
  const named = parameters.get('mode')
  if (named === null && topic === 'none' && asks === 'none') return { is: kinds === 'none' ? 'none' : 'misread' }
  const mode = readMode(named ?? (asks === 'none' ? 'topic' : 'list'))
  const isWhole =
    topic !== 'misread' &&
    asks !== 'misread' &&
    kinds !== 'misread' &&
    (mode === 'list') === (asks !== 'none') &&
    (mode !== 'topic' || topic !== 'none') &&
    (topic === 'none' || takesTopic(mode))
  if (!mode || !isWhole || query.length > longestQuery) return { is: 'misread' }
  const count = asks === 'none' ? (parseNatural(parameters.get('count')) ?? usualCount[mode]) : asks.length
  const seed = parseNatural(parameters.get('seed'))
  const minutes = mode === 'exam' ? parseNatural(parameters.get('minutes')) : undefined
  const version = parameters.get('v')
  return {
    is: 'round',
    link: {
      mode,
      ...(kinds !== 'none' && { kinds }),
      ...(topic !== 'none' && { topic }),
      ...(asks !== 'none' && { asks }),
      count: Math.min(Math.max(count, 1), maxCount),
      ...(minutes !== undefined && minutes > 0 && { minutes: Math.min(minutes, maxMinutes) }),
      ...(seed !== undefined && { seed }),
      ...(version !== null && { version: readVersion(version) }),
    },
  }
}

type Read<T> = T | 'none' | 'misread'

const readMode = (text: string) => roundModes.find((mode) => mode === text)

const takesTopic = (mode: RoundMode | undefined) =>
  mode === 'topic' || mode === 'quick' || mode === 'exam' || mode === 'endless'

/** Splits a list at its commas; one that is too long or empty is misread. */
function split(text: string, most: number): readonly string[] | undefined {
  const parts = [...new Set(text.split(',').map((part) => part.trim()))]
  return parts.length <= most ? parts : undefined
}

function readTopic(parameters: URLSearchParams): Read<Topic> {
  const [codes, digit, flow] = ['codes', 'class', 'flow'].map((name) => parameters.get(name))
  const named = [codes, digit, flow].filter((value) => value !== null)
  if (named.length === 0) return 'none'
  if (named.length > 1) return 'misread'
  if (typeof codes === 'string') {
    const listed = split(codes, maxTopic)?.map(parseCode) ?? []
    const known = listed.filter((code) => code !== undefined)
    return known.length > 0 && known.length === listed.length ? { by: 'codes', codes: known } : 'misread'
  }
  if (typeof digit === 'string') {
    const known = statusClasses.find((one) => digit === `${one}xx`)
    return known ? { by: 'class', digit: known } : 'misread'
  }
  return /^[a-z][a-z0-9-]{0,39}$/.test(flow ?? '') ? { by: 'flow', id: flow ?? '' } : 'misread'
}

function readKinds(text: string | null): Read<NonNullable<RoundOrder['kinds']>> {
  if (text === null) return 'none'
  const listed = split(text, kindIds.length)?.map((part) => kindIds.find((kind) => kind === part)) ?? []
  const known = listed.filter((kind) => kind !== undefined)
  return known.length > 0 && known.length === listed.length ? known : 'misread'
}

function readAsks(text: string | null): Read<readonly Subject[]> {
  if (text === null) return 'none'
  const parts = text.split(',')
  const known = parts.map(readSubject).filter((subject) => subject !== undefined)
  return known.length === parts.length && known.length <= maxCount ? known : 'misread'
}

function readSubject(text: string): Subject | undefined {
  const [named, written = '', drawn = '0', ...rest] = text.trim().split('.')
  const kind = kindIds.find((one) => one === named)
  const code = parseCode(written)
  const draw = parseNatural(drawn) ?? mostDraws
  if (!kind || code === undefined || draw >= mostDraws || rest.length > 0) return undefined
  return { kind, code, ...(draw > 0 && { draw }) }
}

/** A version is written into addresses again, so it must not hold what ends a parameter. */
const readVersion = (text: string) => (/^[\w.-]{1,20}$/.test(text) ? text : 'unknown')

function parseNatural(text: string | null): number | undefined {
  return text !== null && /^\d{1,10}$/.test(text) ? Number(text) : undefined
}

/** Tells whether a link asks for the round that an order has made, or would make with another seed where it names none. */
export function isLinkTo({ version: _, ...link }: RoundLink, order: RoundOrder): boolean {
  const named = { ...link, seed: link.seed ?? order.seed }
  return orderPath('en', named) === orderPath('en', order)
}
