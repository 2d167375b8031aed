import type { Request } from '../../http/message.ts'
import type { SiteOptions } from '../origin/site.ts'
import type { Step } from '../witness/situation.ts'

/** A state of the demo site that a few sentences tell whole, and requests that are worth sending then. */
export interface StatedSite {
  readonly id: string
  /** Names the sentences that tell it, where they are not the one of its id. */
  readonly sentences?: readonly string[]
  readonly options?: Partial<SiteOptions>
  /** What has reached the site before. */
  readonly history?: readonly Step[]
  /** When the request arrives, in seconds after the start. */
  readonly seconds: number
  /** What the sentences say as numbers or as text of the site. */
  readonly values?: Readonly<Record<string, string | number>>
  readonly requests: readonly Request[]
}
