import { MissionPage } from '../../features/simulator/MissionPage.tsx'
import { addNamespaces } from '../../i18n/namespaces.ts'
import { findMission } from '../../lab/missions/missions.ts'
import type { AddressOf, Opened, Opening } from '../page.ts'

/** Opens one mission; an id that is none of ours is explained instead. */
export async function openMission(opening: Opening<AddressOf<'mission'>>): Promise<Opened> {
  const { address, language, translator } = opening
  const mission = findMission(address.id)
  if (!mission) {
    const { drawUnknown } = await import('./unknown.tsx')
    return drawUnknown({ ...opening, address: { kind: 'unknown', language, part: 'mission', text: address.id } })
  }
  await addNamespaces(translator, language, ['missions', 'scenarios', 'rules', 'player', 'facts'])
  const t = translator.getFixedT(language, 'missions')
  return {
    title: t(`${mission.id}.title`),
    description: t(`${mission.id}.goal`),
    element: <MissionPage key={mission.id} mission={mission} language={language} />,
  }
}
