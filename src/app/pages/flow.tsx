import { FlowPage } from '../../features/simulator/FlowPage.tsx'
import { panels } from '../../features/simulator/panels.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'
import { findScenario } from '../../lab/scenarios/scenarios.ts'
import { nameMissions } from '../nameMissions.ts'
import type { AddressOf, Opened, Opening } from '../page.ts'

/** Opens one flow; an id that is none of ours is explained instead. */
export async function openFlow(opening: Opening<AddressOf<'flow'>>): Promise<Opened> {
  const { address, language, translator } = opening
  const scenario = findScenario(address.id)
  if (!scenario) {
    const { drawUnknown } = await import('./unknown.tsx')
    return drawUnknown({ ...opening, address: { kind: 'unknown', language, part: 'flow', text: address.id } })
  }
  const [missions, panel] = await Promise.all([
    nameMissions(language),
    panels[scenario.id]?.(),
    addNamespaces(translator, language, ['scenarios', 'rules', 'player', 'facts']),
  ])
  const t = translator.getFixedT(language, 'scenarios')
  return {
    title: t(`${scenario.id}.title`),
    description: t(`${scenario.id}.lead`),
    element: (
      <FlowPage
        key={scenario.id}
        scenario={scenario}
        panel={panel}
        missions={missions.filter(({ flow }) => flow === scenario.id)}
        language={language}
      />
    ),
  }
}
