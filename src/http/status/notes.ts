import type { VendorUse } from './status.ts'

/** Something people search for like a status code, though it is none. */
export interface StatusNote {
  readonly id: 'iisSubstatus' | 'elb000'
  /** What somebody types who has met it. */
  readonly written: readonly string[]
  /** The status codes on the wire that it belongs to; empty where nothing is sent at all. */
  readonly codes: readonly number[]
  readonly use: Omit<VendorUse, 'meaning'>
}

/** The vendors' numbers that no status line can carry. @see RFC 9110 §15 */
export const notes: readonly StatusNote[] = [
  {
    id: 'iisSubstatus',
    written: ['401.1', '403.4', '403.14', '404.13', '500.19'],
    codes: [401, 403, 404, 500],
    use: { vendor: 'Microsoft IIS', name: 'substatus codes', onWire: false, obsolete: false, confidence: 'primary' },
  },
  {
    id: 'elb000',
    written: ['000'],
    codes: [],
    use: {
      vendor: 'AWS Elastic Load Balancing',
      name: '',
      onWire: false,
      obsolete: false,
      confidence: 'secondary',
    },
  },
]
