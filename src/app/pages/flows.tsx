import { FlowList } from '../../features/simulator/FlowList.tsx'
import { addNamespaces } from '../../i18n/namespaces.ts'
import { scenarios } from '../../lab/scenarios/scenarios.ts'
import { nameMissions } from '../nameMissions.ts'
import type { Opened, Opening } from '../page.ts'

/** Opens the list of flows. */
export async function openFlows({ language, translator }: Opening): Promise<Opened> {
  const [missions] = await Promise.all([
    nameMissions(language),
    addNamespaces(translator, language, ['scenarios', 'player']),
  ])
  const t = translator.getFixedT(language, 'app')
  return {
    title: t('flows.title'),
    description: t('flows.description'),
    element: <FlowList language={language} scenarios={scenarios} missions={missions} />,
  }
}
