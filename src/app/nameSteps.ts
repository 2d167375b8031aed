import type { Titles } from '../features/courses/StepName.tsx'
import { loadFlowTitles, loadMissionTitles } from '../i18n/collections.ts'
import type { Language } from '../i18n/languages.ts'

/** Loads what steps of courses are called where that stands in large catalogues. */
export async function nameSteps(language: Language): Promise<Titles> {
  const [flows, missions] = await Promise.all([loadFlowTitles(language), loadMissionTitles(language)])
  return { flows, missions }
}
