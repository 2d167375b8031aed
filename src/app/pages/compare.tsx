import { ComparePage } from '../../features/comparator/ComparePage.tsx'
import type { AddressOf, Opened, Opening } from '../page.ts'

/** Opens a comparison; codes nobody uses are explained instead. */
export async function openCompare(opening: Opening<AddressOf<'compare'>>): Promise<Opened> {
  const { language } = opening
  const { codes } = opening.address
  const page = (article: Opened['element'] | undefined, swap?: Opened['element']) => (
    <ComparePage key={codes.join()} language={language} codes={codes} article={article} swap={swap} />
  )
  if (!opening.drawStill) return { title: '', description: '', element: page(undefined) }
  const { drawComparison } = await import('./compareArticle.tsx')
  const drawn = await drawComparison(opening)
  if (!drawn.understood) return drawn
  const { drawSwap } = await import('./swapTables.tsx')
  return { ...drawn, element: page(drawn.element, await drawSwap(opening)) }
}
