import { addNamespaces } from '../../i18n/namespaces.ts'
import { polling } from '../../lab/scenarios/polling.ts'
import { HomePage } from '../HomePage.tsx'
import type { Opened, Opening } from '../page.ts'

/** Opens the home page of a language. */
export async function openHome({ language, translator }: Opening): Promise<Opened> {
  await addNamespaces(translator, language, ['scenarios', 'rules', 'player', 'facts'])
  const t = translator.getFixedT(language, 'app')
  return {
    title: t('home.title'),
    description: t('home.description'),
    element: <HomePage language={language} scenario={polling} />,
  }
}
