import type { Language } from './languages.ts'
import type { CodeProse, ComparisonProse, NoteProse } from './prose.ts'

interface JsonModule<T> {
  readonly default: T
}

// A language whose translators are behind builds all the same; the tests, which read the files, tell what it lacks.
const lacking = { causes: [], hook: '', questions: {} }

/** Loads what is said of one code; rejects when there is no such code or the text cannot be fetched. */
export async function loadCodeProse(language: Language, code: number): Promise<CodeProse> {
  const module: JsonModule<CodeProse> = await import(`../../locales/${language}/codes/${code}.json`, {
    with: { type: 'json' },
  })
  return { ...lacking, ...module.default }
}

/** Loads what tells two codes apart, the smaller first; rejects for a pair that is not in the kinship table. */
export async function loadComparisonProse(language: Language, a: number, b: number): Promise<ComparisonProse> {
  const pair = `${Math.min(a, b)}-${Math.max(a, b)}`
  const module: JsonModule<ComparisonProse> = await import(`../../locales/${language}/comparisons/${pair}.json`, {
    with: { type: 'json' },
  })
  return { ...{ questions: {} }, ...module.default }
}

/** Loads what is said of the things that are searched as codes and are none, by id. */
export async function loadNotes(language: Language): Promise<Readonly<Record<string, NoteProse>>> {
  const module: JsonModule<Record<string, NoteProse>> = await import(`../../locales/${language}/notes.json`, {
    with: { type: 'json' },
  })
  return module.default
}
