import type { AskedQuestion, ComparisonProse } from './prose.ts'

interface PairNote {
  readonly a: number
  readonly b: number
  readonly prose: ComparisonProse
}

/**
 * Returns what people ask about the pairs on a page, by anchor. Where there are several pairs the codes stand before the
 * name, since two pairs may have a question of the same name.
 */
export function pairQuestions(notes: readonly PairNote[]): Readonly<Record<string, AskedQuestion>> {
  return Object.fromEntries(
    notes.flatMap(({ a, b, prose }) =>
      Object.entries(prose.questions).map(([name, asked]) => [notes.length > 1 ? `${a}-${b}-${name}` : name, asked]),
    ),
  )
}
