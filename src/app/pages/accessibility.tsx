import { addNamespaces } from '../../i18n/namespaces.ts'
import { Still } from '../../ui/Still.tsx'
import type { Opened, Opening } from '../page.ts'

/** Opens the page that says what was done and tested so that the site stands in nobody's way. */
export async function openAccessibility({ language, translator, drawStill }: Opening): Promise<Opened> {
  if (!drawStill) return { title: '', description: '', element: <Still>{undefined}</Still> }
  const [{ AccessibilityArticle }] = await Promise.all([
    import('../../features/accessibility/AccessibilityArticle.tsx'),
    addNamespaces(translator, language, ['accessibility']),
  ])
  const t = translator.getFixedT(language, 'accessibility')
  return {
    title: t('title'),
    description: t('description'),
    element: (
      <Still>
        <AccessibilityArticle />
      </Still>
    ),
  }
}
