import { MissionPage } from '../../features/simulator/MissionPage.tsx'
import { addMissionTexts } from '../../i18n/missionTexts.ts'
import { loadMission } from '../../lab/missions/loadMission.ts'
import { missionFlows } from '../../lab/missions/missionFlows.ts'
import type { AddressOf, Opened, Opening } from '../page.ts'

/** Opens one mission; an id that is none of ours is explained instead. */
export async function openMission(opening: Opening<AddressOf<'mission'>>): Promise<Opened> {
  const { address, language, translator } = opening
  const { id } = address
  const flow = missionFlows.find((one) => one.id === id)?.flow
  if (flow === undefined) {
    const { drawUnknown } = await import('./unknown.tsx')
    return drawUnknown({ ...opening, address: { kind: 'unknown', language, part: 'mission', text: id } })
  }
  const [mission] = await Promise.all([loadMission(flow, id), addMissionTexts(translator, language, flow)])
  const t = translator.getFixedT(language, 'missions')
  return {
    title: t(`${id}.title`),
    description: t(`${id}.goal`),
    element: <MissionPage key={id} mission={mission} language={language} />,
  }
}
