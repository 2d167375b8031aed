import type { BehaviourKey, Does } from './behaviourKeys.ts'
import { convention } from './factAnchor.ts'
import { type StatusRecord, statusClass } from './status.ts'

/** What Google says of single codes; of other successes and redirects it says nothing. */
const toldByCode: Readonly<Record<number, BehaviourKey<'crawler'>>> = {
  200: 'processes',
  201: 'waitsForContent',
  202: 'waitsForContent',
  204: 'findsNothing',
  301: 'takesNewAddress',
  302: 'keepsOldAddress',
  303: 'keepsOldAddress',
  304: 'reuses',
  307: 'keepsOldAddress',
  308: 'takesNewAddress',
  429: 'slowsDown',
}

/** Returns what Google's crawlers do with a registered code, as Google publishes it; nothing where it does not say. */
export function crawlerBehaviour({ code, state, methods }: StatusRecord): readonly Does<'crawler'>[] {
  if (state === 'vendor') return []
  const firstDigit = statusClass(code)
  // Of client errors and server errors it speaks as a whole; a crawler meets those that a GET can get.
  const isMet = methods === 'any' || methods.includes('GET')
  const byClass = firstDigit === 4 ? 'drops' : firstDigit === 5 ? 'slowsDown' : undefined
  const does = toldByCode[code] ?? (isMet ? byClass : undefined)
  if (does === undefined) return []
  return [{ ...convention, does, source: code === 304 ? 'googleCrawlBudget' : 'googleSearch' }]
}
