import { FlowList } from '../../features/simulator/FlowList.tsx'
import { addNamespaces } from '../../i18n/namespaces.ts'
import { scenarios } from '../../lab/scenarios/scenarios.ts'
import type { Opened, Opening } from '../page.ts'

/** Opens the list of flows. */
export async function openFlows({ language, translator }: Opening): Promise<Opened> {
  await addNamespaces(translator, language, ['scenarios'])
  const t = translator.getFixedT(language, 'app')
  return {
    title: t('flows.title'),
    description: t('flows.description'),
    element: <FlowList language={language} scenarios={scenarios} />,
  }
}
