import { ProgressPage } from '../../features/progress/ProgressPage.tsx'
import { addNamespaces } from '../../i18n/namespaces.ts'
import type { Opened, Opening } from '../page.ts'

/** Opens the page of progress; the log itself is opened by the page, once it is on screen. */
export async function openProgress({ language, translator }: Opening): Promise<Opened> {
  await addNamespaces(translator, language, ['progress', 'facts'])
  const t = translator.getFixedT(language, 'progress')
  return { title: t('title'), description: t('description'), element: <ProgressPage language={language} /> }
}
