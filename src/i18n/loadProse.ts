import type { Language } from './languages.ts'
import type { CodeProse, ComparisonProse, NoCodeProse } from './prose.ts'

interface JsonModule<T> {
  readonly default: T
}

/** Loads what is said of one code; rejects when there is no such code or the text cannot be fetched. */
export async function loadCodeProse(language: Language, code: number): Promise<CodeProse> {
  const module: JsonModule<CodeProse> = await import(`../../locales/${language}/codes/${code}.json`, {
    with: { type: 'json' },
  })
  return module.default
}

/** Loads what tells two codes apart, the smaller first; rejects for a pair that is not in the kinship table. */
export async function loadComparisonProse(language: Language, a: number, b: number): Promise<ComparisonProse> {
  const pair = `${Math.min(a, b)}-${Math.max(a, b)}`
  const module: JsonModule<ComparisonProse> = await import(`../../locales/${language}/comparisons/${pair}.json`, {
    with: { type: 'json' },
  })
  return module.default
}

/** Loads what is said of one thing that is searched as a code and is none; rejects when there is no such thing. */
export async function loadNoCodeProse(language: Language, id: string): Promise<NoCodeProse> {
  const module: JsonModule<NoCodeProse> = await import(`../../locales/${language}/noCode/${id}.json`, {
    with: { type: 'json' },
  })
  return module.default
}
