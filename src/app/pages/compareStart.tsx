import { ComparePage } from '../../features/comparator/ComparePage.tsx'
import type { Opened, Opening } from '../page.ts'

/** Opens the page where a comparison begins. */
export async function openCompareStart({ language, translator, drawStill }: Opening): Promise<Opened> {
  const t = translator.getFixedT(language, 'app')
  const pairs = drawStill ? await (await import('./pairs.tsx')).drawPairs(language, translator) : undefined
  return {
    title: t('compare.startTitle'),
    description: t('compare.startDescription'),
    element: <ComparePage key="start" language={language} codes={[]} article={pairs} />,
  }
}
