import type { Language } from '../i18n/languages.ts'
import { type RoundOrder, type Subject, type Topic, usualCount } from '../study/roundOrder.ts'
import { formatAddress } from './addresses.ts'

/** Which round the query of the quiz's address asks for. */
export interface RoundLink extends Omit<RoundOrder, 'seed'> {
  /** The seed that makes it the same round for everyone; without one each start draws its own. */
  readonly seed?: number
  /** How rounds of its kinds were made when it was written; another than `kindsVersion` says that it may ask otherwise now. */
  readonly version?: string
}

/**
 * Writes the address of a round; with a seed it says how its kinds were made, if that is known, so that a later change is
 * noticed. What the kinds are is not asked here, since every page writes such addresses and few load the kinds.
 */
export function orderPath(language: Language, link: RoundLink): string {
  // A comma may stand in a query as it is (RFC 3986 §3.4), and is easier to read and to type.
  const { mode, kinds, topic, asks, count, minutes, seed, version } = link
  const isPlain = mode === 'topic' || mode === 'list'
  const parameters = [
    ...(isPlain ? [] : [`mode=${mode}`]),
    ...(kinds ? [`kinds=${kinds.join(',')}`] : []),
    ...(topic ? [topicParameter(topic)] : []),
    ...(asks ? [`asks=${asks.map(formatSubject).join(',')}`] : []),
    ...(asks || mode === 'endless' || count === usualCount[mode] ? [] : [`count=${count}`]),
    ...(minutes === undefined ? [] : [`minutes=${minutes}`]),
    ...(seed === undefined ? [] : [`seed=${seed}`, ...(version === undefined ? [] : [`v=${version}`])]),
  ]
  return `${formatAddress({ kind: 'quiz', language })}?${parameters.join('&')}`
}

function topicParameter(topic: Topic): string {
  switch (topic.by) {
    case 'codes':
      return `codes=${topic.codes.join(',')}`
    case 'class':
      return `class=${topic.digit}xx`
    case 'flow':
      return `flow=${topic.id}`
  }
}

const formatSubject = ({ kind, code, draw }: Subject) => [kind, code, ...(draw ? [draw] : [])].join('.')

/** Writes the address of a round about some codes, which draws its own seed on each start. */
export function roundPath(
  language: Language,
  { codes, count }: { readonly codes: readonly number[]; readonly count: number },
): string {
  return orderPath(language, { mode: 'topic', topic: { by: 'codes', codes }, count })
}
