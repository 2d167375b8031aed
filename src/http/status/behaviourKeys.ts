import type { FactAnchor } from './factAnchor.ts'
import type { SourceId } from './sources.ts'

/** What each party can do with a code: whoever makes the response, and those that it reaches. */
export const behaviourKeys = {
  maker: [
    'nobody',
    'origin',
    'gateway',
    'proxy',
    'originSide',
    'intermediary',
    'originOrCache',
    'anyServer',
    'originSideOrCache',
    'intermediaryOrCache',
    'anyone',
  ],
  fetch: [
    'skips',
    'switches',
    'hints',
    'ok',
    'okEmpty',
    'followsPostAsGet',
    'followsAsGet',
    'followsAsIs',
    'answersFromCache',
    'returnsRedirect',
    'notOk',
  ],
  browser: [
    'stays',
    'staysWithoutReset',
    'showsOrSaves',
    'ignoresLocation',
    'remembers',
    'asksAgain',
    'showsStored',
    'prompts',
    'promptsForProxy',
    'newConnection',
    'waitsForHandshake',
    'showsError',
  ],
  cache: [
    'passesOn',
    'neverStores',
    'updates',
    'storesPart',
    'storesHeuristically',
    'storesExplicitly',
    'storesSeldom',
    'invalidates',
    'servesStale',
  ],
  crawler: [
    'processes',
    'waitsForContent',
    'findsNothing',
    'takesNewAddress',
    'keepsOldAddress',
    'reuses',
    'slowsDown',
    'drops',
  ],
} as const

export type BehaviourParty = keyof typeof behaviourKeys

export type BehaviourKey<P extends BehaviourParty> = (typeof behaviourKeys)[P][number]

/** What a party does, and where that stands; the sentence is `<party>.<does>` in `behaviour.json`. */
export interface Does<P extends BehaviourParty> extends FactAnchor {
  readonly does: BehaviourKey<P>
  /** The document that says it, where that is neither an RFC nor a standard. */
  readonly source?: SourceId
}

/** One thing that a party does with a code. */
export type Behaviour = { readonly [P in BehaviourParty]: Does<P> & { readonly party: P } }[BehaviourParty]
