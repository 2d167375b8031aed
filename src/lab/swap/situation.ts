import type { Request } from '../../http/message.ts'
import type { Site } from '../origin/site.ts'
import type { Draft } from '../participants/editingClient.ts'
import type { SwapCode } from './swapCodes.ts'

/** An address that leads elsewhere, for good or until a time. */
export interface SwapMove {
  readonly from: string
  readonly to: string
  /** What the site itself serves at `to` as long as the move lasts; without it, what `to` names. */
  readonly servedAs?: string
  /** When the move ends, in seconds after the start; without it, never. */
  readonly untilSeconds?: number
}

/** Where one status code is the right answer, and what the client wants there. */
export interface Situation {
  readonly right: SwapCode
  readonly site: Site
  readonly move?: SwapMove
  /** What an API client sends. */
  readonly request: Request
  /** What a browser sends where that differs, and what makes it send: an address, a form, or the script of a page. */
  readonly browserRequest?: Request
  readonly sentBy: 'address' | 'form' | 'script'
  /** For a change of an article: what the client had read, and what it made of it. */
  readonly edit?: { readonly base: Draft; readonly draft: Draft }
  /** Whether the client wants the same once more, after a minute. */
  readonly comesAgain: boolean
  /** How often the site has done what the client wants; absent where it only wants to read. */
  readonly effects?: (site: Site) => number
  /** Whether what was asked for has been begun and is not done yet. */
  readonly isUnderWay?: (site: Site) => boolean
  /** Where nothing is to be done: whether there is something to read, for this client. */
  readonly isThere: boolean
  /** Whether some content is what the client wants, at the first time or a later one. */
  readonly isWanted: (content: string, time: number) => boolean
  /** What a second client asks behind the same cache, a minute after the first. */
  readonly second: Request
  /** Whether the first client has asked the same before it sends its own request. */
  readonly isReadBefore?: true
  /** Whether content is what the second client ought to get from the site as it is. */
  readonly isCurrent: (content: string, site: Site) => boolean
}
