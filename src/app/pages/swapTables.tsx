import type { ReactNode } from 'react'
import { SwapTables } from '../../features/comparator/SwapTables.tsx'
import { swappable } from '../../features/comparator/swapHash.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'
import { swapPair } from '../../lab/swap/swapPair.ts'
import type { AddressOf, Opening } from '../page.ts'

/** Runs both ways of swapping two codes and draws what came of it; of more codes two are chosen later, in the browser. */
export async function drawSwap(opening: Opening<AddressOf<'compare'>>): Promise<ReactNode> {
  const { address, language, translator } = opening
  const codes = swappable(address.codes)
  if (codes.length === 0) return undefined
  await addNamespaces(translator, language, ['swap'])
  const [a, b, ...more] = codes
  if (a === undefined || b === undefined || more.length > 0) return <SwapTables directions={[]} />
  return (
    <SwapTables
      directions={[
        { right: a, sent: b, cells: swapPair(a, b) },
        { right: b, sent: a, cells: swapPair(b, a) },
      ]}
    />
  )
}
