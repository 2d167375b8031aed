import type { NamedMission } from '../features/simulator/MissionLinks.tsx'
import { loadMissionTitles } from '../i18n/collections.ts'
import type { Language } from '../i18n/languages.ts'
import { missionFlows } from '../lab/missions/missionFlows.ts'

/** Loads what lists say of missions, which is far less than what playing one takes. */
export async function nameMissions(language: Language): Promise<readonly NamedMission[]> {
  const titles = await loadMissionTitles(language)
  return missionFlows.map(({ id, flow }) => ({ id, flow, title: titles[id] ?? id }))
}
