import { addNamespaces } from '../../i18n/namespaces.ts'
import { Still } from '../../ui/Still.tsx'
import type { Opened, Opening } from '../page.ts'

/** Opens the page that documents the open data. */
export async function openData({ language, translator, drawStill }: Opening): Promise<Opened> {
  if (!drawStill) return { title: '', description: '', element: <Still>{undefined}</Still> }
  const [{ DataArticle }] = await Promise.all([
    import('../../features/explorer/DataArticle.tsx'),
    addNamespaces(translator, language, ['data']),
  ])
  const t = translator.getFixedT(language, 'data')
  return {
    title: t('title'),
    description: t('description'),
    element: (
      <Still>
        <DataArticle language={language} />
      </Still>
    ),
  }
}
