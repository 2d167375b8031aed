import type { Method } from '../methods.ts'
import type { Level, Spec } from '../spec.ts'

/** What the first digit says. @see RFC 9110 §15 */
export type StatusClass = 1 | 2 | 3 | 4 | 5

/** The five classes. @see RFC 9110 §15 */
export const statusClasses: readonly StatusClass[] = [1, 2, 3, 4, 5]

/** The state of a number in the IANA registry; `vendor` is a number that is not registered at all. */
export type RegistryState = 'registered' | 'temporary' | 'deprecated' | 'obsoleted' | 'reserved-unused' | 'vendor'

/** A field that comes with a response of this code, and how binding that is. */
export interface FieldRequirement {
  readonly field: string
  readonly level: Level
  readonly spec: Spec
}

/** Who generates a response with this code; a user agent only ever shows it in its own logs or tools. */
export type Generator = 'origin' | 'gateway' | 'proxy' | 'cache'

/** Who has to do something before things go on. */
export type Actor = 'nobody' | 'client' | 'user' | 'server' | 'gateway'

/**
 * Whether the same request, unchanged, may be sent again and when: `pointless` gives the same answer,
 * `after` waits for what `Retry-After` or the content says, `elsewhere` goes to another target, `now` at once,
 * `resolved` once what stands in its way has been dealt with, be it by changing the request or otherwise, `unneeded`
 * since the request succeeded, `changed` only a changed request can succeed.
 */
export type Retry = 'unneeded' | 'now' | 'after' | 'elsewhere' | 'resolved' | 'changed' | 'pointless'

/** What a well-made client does next on receiving this code. */
export type ClientStep =
  | 'sendContent'
  | 'waitForFinal'
  | 'switchProtocol'
  | 'useHints'
  | 'useResult'
  | 'followLocation'
  | 'pollMonitor'
  | 'keepView'
  | 'resetForm'
  | 'joinRange'
  | 'readEachPart'
  | 'applyDelta'
  | 'choose'
  | 'followAndUpdate'
  | 'followOnce'
  | 'getElsewhere'
  | 'useStored'
  | 'repeatAtLocation'
  | 'repeatAtLocationAndUpdate'
  | 'fixRequest'
  | 'authenticate'
  | 'pay'
  | 'changeCredentials'
  | 'checkTarget'
  | 'changeMethod'
  | 'changeAccept'
  | 'authenticateToProxy'
  | 'sendAgain'
  | 'resolveState'
  | 'dropLinks'
  | 'declareLength'
  | 'readAgainAndMerge'
  | 'sendLess'
  | 'shortenTarget'
  | 'changeMediaType'
  | 'correctRange'
  | 'dropExpectation'
  | 'newConnection'
  | 'fixContent'
  | 'waitForUnlock'
  | 'fixOther'
  | 'sendAfterHandshake'
  | 'upgrade'
  | 'addPrecondition'
  | 'slowDown'
  | 'shrinkFields'
  | 'explainBlock'
  | 'reportAndBackOff'
  | 'giveUpMethod'
  | 'retryLater'
  | 'lowerVersion'
  | 'reportMisconfiguration'
  | 'freeStorage'
  | 'breakLoop'
  | 'logIn'
  | 'treatAsClass'

export interface VendorUse {
  readonly vendor: string
  /** The vendor's name for it, empty where the vendor gives none. */
  readonly name: string
  /** What the vendor means by it, in English. */
  readonly meaning: string
  /** Whether a client can receive it; false where it stands only in a log or a configuration. */
  readonly onWire: boolean
  readonly obsolete: boolean
  readonly confidence: 'primary' | 'secondary' | 'doubtful'
}

/** What one table row holds; `statuses` adds the vendor uses. */
export type StatusFacts = Omit<StatusRecord, 'vendorUses'>

/** Everything checkable that is known of one status code; prose stands in `locales/<lng>/codes/<code>.json`. */
export interface StatusRecord {
  readonly code: number
  /** The registered reason phrase without brackets (`Unused`), or the best known vendor's name for a vendor code. */
  readonly phrase: string
  readonly earlierPhrases: readonly { readonly phrase: string; readonly source: string }[]
  readonly state: RegistryState
  /** Where it is defined; `undefined` for vendor codes. */
  readonly spec: Spec | undefined
  readonly heuristicallyCacheable: boolean
  /** Whether a cache can store it at all, given a method and fields that allow it. */
  readonly storable: boolean
  /** Content in the response to a request other than HEAD: forbidden, allowed, or expected (what the code is for, or SHOULD). */
  readonly content: 'forbidden' | 'allowed' | 'expected'
  readonly requirements: readonly FieldRequirement[]
  /** The request methods it makes sense for; empty where only methods of WebDAV meet it. */
  readonly methods: 'any' | readonly Method[]
  readonly actor: Actor
  readonly retry: Retry
  readonly next: ClientStep
  readonly generatedBy: readonly Generator[]
  readonly vendorUses: readonly VendorUse[]
}

/** Returns the class of a code from 100 to 599, else `undefined`. @see RFC 9110 §15 */
export function statusClass(code: number): StatusClass | undefined {
  const first = Math.floor(code / 100)
  return Number.isInteger(code) && (first === 1 || first === 2 || first === 3 || first === 4 || first === 5)
    ? first
    : undefined
}
