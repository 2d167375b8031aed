import { FlowPage } from '../../features/simulator/FlowPage.tsx'
import { flowKits } from '../../features/simulator/flowKits.ts'
import { addFlowTexts } from '../../i18n/flowTexts.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'
import { addRuleTexts } from '../../i18n/ruleTexts.ts'
import { pageStoryOf } from '../../lab/origin/citedRules.ts'
import { nameMissions } from '../nameMissions.ts'
import type { AddressOf, Opened, Opening } from '../page.ts'

/** Opens one flow; an id that is none of ours is explained instead. */
export async function openFlow(opening: Opening<AddressOf<'flow'>>): Promise<Opened> {
  const { address, language, translator } = opening
  const { id } = address
  const load = flowKits.get(id)
  if (!load) {
    const { drawUnknown } = await import('./unknown.tsx')
    return drawUnknown({ ...opening, address: { kind: 'unknown', language, part: 'flow', text: id } })
  }
  const story = pageStoryOf(id)
  const [{ scenario, panel }, missions] = await Promise.all([
    load(),
    nameMissions(language),
    addFlowTexts(translator, language, id),
    story === undefined
      ? addNamespaces(translator, language, ['rules', 'player'])
      : Promise.all([addRuleTexts(translator, language, story), addNamespaces(translator, language, ['player'])]),
  ])
  const t = translator.getFixedT(language, 'scenarios')
  return {
    title: t(`${id}.title`),
    description: t(`${id}.lead`),
    element: (
      <FlowPage
        key={id}
        scenario={scenario}
        panel={panel}
        missions={missions.filter(({ flow }) => flow === id)}
        language={language}
      />
    ),
  }
}
