import { ClassArticle } from '../../features/explorer/ClassArticle.tsx'
import { addNamespaces } from '../../i18n/namespaces.ts'
import type { AskedQuestion } from '../../i18n/prose.ts'
import type { AddressOf, Opened, Opening } from '../page.ts'

/** Loads and draws what is said of a class and its codes. */
export async function drawClass({ address, language, translator }: Opening<AddressOf<'class'>>): Promise<Opened> {
  const { digit } = address
  await addNamespaces(translator, language, ['classes', 'facts'])
  const t = translator.getFixedT(language, 'classes')
  const questions = translator.getResource(language, 'classes', `${digit}.questions`) as Readonly<
    Record<string, AskedQuestion>
  >
  return {
    title: t('title', { class: translator.getFixedT(language, 'facts')(`class.${digit}`) }),
    description: t(`${digit}.promise`).replaceAll('`', ''),
    element: <ClassArticle language={language} digit={digit} questions={questions} />,
  }
}
