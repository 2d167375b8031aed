import { FlowList } from '../../features/simulator/FlowList.tsx'
import { loadFlows } from '../../i18n/collections.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'
import { flowCodes } from '../../lab/scenarios/flowCodes.ts'
import { nameMissions } from '../nameMissions.ts'
import type { Opened, Opening } from '../page.ts'

/** Opens the list of flows. */
export async function openFlows({ language, translator }: Opening): Promise<Opened> {
  const [names, missions] = await Promise.all([
    loadFlows(language),
    nameMissions(language),
    addNamespaces(translator, language, ['player']),
  ])
  const flows = flowCodes.map(({ id, codes }) => ({
    id,
    codes,
    title: names[id]?.title ?? id,
    lead: names[id]?.lead ?? '',
  }))
  const t = translator.getFixedT(language, 'app')
  return {
    title: t('flows.title'),
    description: t('flows.description'),
    element: <FlowList language={language} flows={flows} missions={missions} />,
  }
}
