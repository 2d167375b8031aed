import { ComparePage, type StillParts } from '../../features/comparator/ComparePage.tsx'
import type { AddressOf, Opened, Opening } from '../page.ts'

/** Opens a comparison; codes nobody uses are explained instead. */
export async function openCompare(opening: Opening<AddressOf<'compare'>>): Promise<Opened> {
  const { language } = opening
  const { codes } = opening.address
  const page = (parts: StillParts) => <ComparePage key={codes.join()} language={language} codes={codes} {...parts} />
  if (!opening.drawStill) return { title: '', description: '', element: page({}) }
  const { drawComparison } = await import('./compareArticle.tsx')
  const drawn = await drawComparison(opening)
  if (!drawn.understood) return drawn
  const { drawSwap } = await import('./swapTables.tsx')
  return { ...drawn, element: page({ article: drawn.element, swap: await drawSwap(opening), ending: drawn.ending }) }
}
