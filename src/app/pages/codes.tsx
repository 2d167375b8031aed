import { CodesPage } from '../../features/explorer/CodesPage.tsx'
import { addNamespaces } from '../../i18n/namespaces.ts'
import type { Opened, Opening } from '../page.ts'

/** Opens the list of all codes. */
export async function openCodes({ language, translator, drawStill }: Opening): Promise<Opened> {
  const t = translator.getFixedT(language, 'app')
  const list = drawStill ? await drawList() : undefined
  return {
    title: t('codes.title'),
    description: t('codes.description'),
    element: <CodesPage language={language} list={list} />,
  }

  async function drawList() {
    const [{ CodeList }, { loadGists, loadNoCodes }] = await Promise.all([
      import('../../features/explorer/CodeList.tsx'),
      import('../../i18n/collections.ts'),
    ])
    const [gists, noCodes] = await Promise.all([
      loadGists(language),
      loadNoCodes(language),
      addNamespaces(translator, language, ['facts']),
    ])
    return <CodeList language={language} gists={gists} noCodes={noCodes} />
  }
}
