import { FlowPage } from '../../features/simulator/FlowPage.tsx'
import { flowKits } from '../../features/simulator/flowKits.ts'
import { initialSettings } from '../../features/simulator/flowSettings.ts'
import { runOnce } from '../../features/simulator/runOnce.ts'
import { addFlowTexts } from '../../i18n/flowTexts.ts'
import { addNamespaces } from '../../i18n/namespaces.ts'
import { mayCiteMore } from '../../lab/mayCiteMore.ts'
import { nextTask } from '../nextTask.ts'
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
  const [{ scenario, panel }, missions] = await Promise.all([
    load(),
    addFlowTexts(translator, language, id),
    mayCiteMore(id) ? addNamespaces(translator, language, ['rules']) : undefined,
  ])
  // A first run has the browser compile the lab, which takes longer than the run: not in one piece with the first drawing.
  await nextTask()
  runOnce(scenario, initialSettings(scenario))
  await nextTask()
  const t = translator.getFixedT(language, 'scenarios')
  return {
    title: t(`${id}.title`),
    description: t(`${id}.lead`),
    element: <FlowPage key={id} scenario={scenario} panel={panel} missions={missions} language={language} />,
  }
}
