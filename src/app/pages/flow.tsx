import type { FurtherProps } from '../../features/simulator/FlowFurther.tsx'
import { FlowPage, furtherPart } from '../../features/simulator/FlowPage.tsx'
import { flowPanels } from '../../features/simulator/flowPanels.ts'
import { flowScenarios } from '../../features/simulator/flowScenarios.ts'
import { initialSettings } from '../../features/simulator/flowSettings.ts'
import { runOnce } from '../../features/simulator/runOnce.ts'
import { addFlowTexts } from '../../i18n/flowTexts.ts'
import { nextTask } from '../nextTask.ts'
import { openPart } from '../openPart.ts'
import type { AddressOf, Opened, Opening } from '../page.ts'

/** Opens one flow; an id that is none of ours is explained instead. */
export async function openFlow(opening: Opening<AddressOf<'flow'>>): Promise<Opened> {
  const { address, language, translator, drawStill } = opening
  const { id } = address
  const load = flowScenarios.get(id)
  if (!load) {
    const { drawUnknown } = await import('./unknown.tsx')
    return drawUnknown({ ...opening, address: { kind: 'unknown', language, part: 'flow', text: id } })
  }
  const [scenario, missions, further] = await Promise.all([
    load(),
    addFlowTexts(translator, language, id),
    openPart({ id: furtherPart(id), isDrawn: drawStill || isAskedFor(), load: () => loadFurther(opening) }),
  ])
  // A first run has the browser compile the lab, which takes longer than the run: not in one piece with the first drawing.
  await nextTask()
  runOnce(scenario, initialSettings(scenario))
  await nextTask()
  const t = translator.getFixedT(language, 'scenarios')
  return {
    title: t(`${id}.title`),
    description: t(`${id}.lead`),
    element: <FlowPage key={id} {...{ scenario, further, missions, language }} />,
  }
}

/** Tells whether the address asks for a run of its own, of which the document knows nothing. */
const isAskedFor = () => location.search !== ''

/** Loads what follows the run of a flow, with its panel where it has one. */
async function loadFurther({ address: { id }, language, translator }: Opening<AddressOf<'flow'>>) {
  const load = flowPanels.get(id)
  const [{ FlowFurther }, panel] = await Promise.all([
    import('../../features/simulator/FlowFurther.tsx'),
    load?.(),
    load && import('../../i18n/panelTexts.ts').then(({ addPanelTexts }) => addPanelTexts(translator, language, id)),
  ])
  return (props: FurtherProps) => <FlowFurther panel={panel} {...props} />
}
