import { lazy, Suspense } from 'react'
import { addNamespaces } from '../../i18n/namespaces.ts'
import { exchangePart, HomePage } from '../HomePage.tsx'
import type { Opened, Opening } from '../page.ts'
import { whenSeen } from '../whenSeen.ts'

/** Opens the home page of a language. */
export async function openHome({ language, translator, drawStill }: Opening): Promise<Opened> {
  await addNamespaces(translator, language, ['home'])
  const t = translator.getFixedT(language, 'home')
  const load = async () => {
    const [{ HomeExchange }] = await Promise.all([
      import('../HomeExchange.tsx'),
      import('../../i18n/flowTexts.ts').then(({ addFlowTexts }) => addFlowTexts(translator, language, 'polling')),
    ])
    return HomeExchange
  }
  // Where it stands in the document already, the exchange comes to life once somebody sees it.
  const Exchange = drawStill
    ? await load()
    : lazy(async () => {
        await whenSeen(document, exchangePart)
        return { default: await load() }
      })
  return {
    title: t('title'),
    description: t('description'),
    // One element for good: a part that waits for its code must not be given another.
    element: (
      <HomePage
        language={language}
        exchange={
          <Suspense fallback={null}>
            <Exchange />
          </Suspense>
        }
      />
    ),
  }
}
