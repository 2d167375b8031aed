import { WhichPage } from '../../features/which/WhichPage.tsx'
import { loadGists } from '../../i18n/collections.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'
import type { Opened, Opening } from '../page.ts'

/** Opens the helper that asks which code to send. */
export async function openWhich({ language, translator, drawStill }: Opening): Promise<Opened> {
  const [gists] = await Promise.all([loadGists(language), addNamespaces(translator, language, ['which', 'rules'])])
  const t = translator.getFixedT(language, 'which')
  const list = drawStill ? await drawList() : undefined
  return {
    title: t('title'),
    description: t('description'),
    element: <WhichPage language={language} gists={gists} list={list} />,
  }

  async function drawList() {
    const { QuestionList } = await import('../../features/which/QuestionList.tsx')
    return <QuestionList language={language} />
  }
}
