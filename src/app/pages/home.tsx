import { addNamespaces } from '../../i18n/namespaces.ts'
import { exchangePart, HomePage } from '../HomePage.tsx'
import { openPart } from '../openPart.ts'
import type { Opened, Opening } from '../page.ts'

/** Opens the home page of a language. */
export async function openHome({ language, translator, drawStill }: Opening): Promise<Opened> {
  const load = async () => {
    const [{ HomeExchange }] = await Promise.all([
      import('../HomeExchange.tsx'),
      import('../../i18n/flowTexts.ts').then(({ addFlowTexts }) => addFlowTexts(translator, language, 'polling')),
    ])
    return HomeExchange
  }
  const [Exchange] = await Promise.all([
    openPart({ id: exchangePart, isDrawn: drawStill, load }),
    addNamespaces(translator, language, ['home']),
  ])
  const t = translator.getFixedT(language, 'home')
  return {
    title: t('title'),
    description: t('description'),
    // One element for good: a part that waits for its code must not be given another.
    element: <HomePage language={language} exchange={<Exchange />} />,
  }
}
