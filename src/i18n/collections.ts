import type { Language } from './languages.ts'
import type { ComparisonProse, NoCodeProse } from './prose.ts'

interface Collection {
  readonly collection: unknown
}

type Loaders = Readonly<Record<Language, () => Promise<Collection>>>

// A bundler follows only imports that are written out, so each language stands here once for each collection.
const gists: Loaders = {
  en: () => import('virtual:prose/en/gists'),
  id: () => import('virtual:prose/id/gists'),
  fr: () => import('virtual:prose/fr/gists'),
}
const comparisons: Loaders = {
  en: () => import('virtual:prose/en/comparisons'),
  id: () => import('virtual:prose/id/comparisons'),
  fr: () => import('virtual:prose/fr/comparisons'),
}
const missionTitles: Loaders = {
  en: () => import('virtual:prose/en/missionTitles'),
  id: () => import('virtual:prose/id/missionTitles'),
  fr: () => import('virtual:prose/fr/missionTitles'),
}
const flowTitles: Loaders = {
  en: () => import('virtual:prose/en/flowTitles'),
  id: () => import('virtual:prose/id/flowTitles'),
  fr: () => import('virtual:prose/fr/flowTitles'),
}
const kindNames: Loaders = {
  en: () => import('virtual:prose/en/kindNames'),
  id: () => import('virtual:prose/id/kindNames'),
  fr: () => import('virtual:prose/fr/kindNames'),
}
const flows: Loaders = {
  en: () => import('virtual:prose/en/flows'),
  id: () => import('virtual:prose/id/flows'),
  fr: () => import('virtual:prose/fr/flows'),
}
const noCodes: Loaders = {
  en: () => import('virtual:prose/en/noCodes'),
  id: () => import('virtual:prose/id/noCodes'),
  fr: () => import('virtual:prose/fr/noCodes'),
}
const searches: Loaders = {
  en: () => import('virtual:prose/en/search'),
  id: () => import('virtual:prose/id/search'),
  fr: () => import('virtual:prose/fr/search'),
}

/** Loads the one-line gist of every code, by code; rejects when it cannot be fetched. */
export async function loadGists(language: Language): Promise<Readonly<Record<string, string>>> {
  return (await gists[language]()).collection as Readonly<Record<string, string>>
}

/** Loads what tells every pair of kin apart, by `a-b`; rejects when it cannot be fetched. */
export async function loadComparisons(language: Language): Promise<Readonly<Record<string, ComparisonProse>>> {
  return (await comparisons[language]()).collection as Readonly<Record<string, ComparisonProse>>
}

/** Loads the title of every mission, by id; rejects when it cannot be fetched. */
export async function loadMissionTitles(language: Language): Promise<Readonly<Record<string, string>>> {
  return (await missionTitles[language]()).collection as Readonly<Record<string, string>>
}

/** Loads the title of every flow, by id; rejects when it cannot be fetched. */
export async function loadFlowTitles(language: Language): Promise<Readonly<Record<string, string>>> {
  return (await flowTitles[language]()).collection as Readonly<Record<string, string>>
}

/** Loads what each kind of question is called, by its id; rejects when it cannot be fetched. */
export async function loadKindNames(language: Language): Promise<Readonly<Record<string, string>>> {
  return (await kindNames[language]()).collection as Readonly<Record<string, string>>
}

/** Loads title and lead of every flow, by id; rejects when it cannot be fetched. */
export async function loadFlows(
  language: Language,
): Promise<Readonly<Record<string, { readonly title: string; readonly lead: string }>>> {
  return (await flows[language]()).collection as Readonly<Record<string, { title: string; lead: string }>>
}

/** Loads title and gist of everything that is searched as a code and is none, by id; rejects when it cannot be fetched. */
export async function loadNoCodes(
  language: Language,
): Promise<Readonly<Record<string, Pick<NoCodeProse, 'title' | 'gist'>>>> {
  return (await noCodes[language]()).collection as Readonly<Record<string, Pick<NoCodeProse, 'title' | 'gist'>>>
}

/** Loads the search of a language as it was built; rejects when it cannot be fetched. */
export async function loadSearch(language: Language): Promise<unknown> {
  return (await searches[language]()).collection
}
