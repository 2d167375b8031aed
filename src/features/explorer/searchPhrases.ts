import { clientWordsOf } from '../../http/noCode/clientWords.ts'
import type { Level } from '../../http/spec.ts'
import type { StatusRecord } from '../../http/status/status.ts'
import { statuses } from '../../http/status/statuses.ts'
import type { Language } from '../../i18n/languages.ts'
import { type BuiltSearch, isSent } from './searchIndex.ts'
import { indexWords } from './searchWords.ts'

/** What a short text is of the thing it stands for. */
export type PhraseKind = 'name' | 'earlier' | 'field' | 'vendor' | 'symptom' | 'shown'

/** A short text by which a thing is found, and its words as the index keeps them. */
export interface Phrase {
  readonly kind: PhraseKind
  readonly text: string
  readonly words: readonly string[]
  /** How much it says that a query is this text. */
  readonly weight: number
}

const weights: Readonly<Record<PhraseKind, number>> = {
  name: 5,
  symptom: 4.5,
  earlier: 4,
  shown: 4,
  field: 3.5,
  vendor: 1,
}

/** The first field of a code is the one it is known for, most of all when it must be there. */
const fieldWeight = (level: Level, at: number) => weights.field + (at === 0 ? 0 : -0.5) + (level === 'MUST' ? 1 : 0)

/** A query that is such a text word for word counts more than all of its words one by one. */
const wholePart = 1.5
/** A word that only begins as the query says counts less than the word itself. */
const begunPart = 0.7
/** And one with a typing error still less. */
const mistypedPart = 0.6

/** Collects the short texts of everything that can be found, by its id in the index. */
export function collectPhrases(language: Language, built: BuiltSearch): ReadonlyMap<string, readonly Phrase[]> {
  const phrase = (kind: PhraseKind, text: string, weight = weights[kind]): Phrase => ({
    kind,
    text,
    words: indexWords(language, text),
    weight,
  })
  const symptomsOf = (key: string | number) => (built.symptoms[key] ?? []).map((text) => phrase('symptom', text))
  return new Map<string, readonly Phrase[]>([
    ...statuses.map((status) => [String(status.code), [...factsOf(status), ...symptomsOf(status.code)]] as const),
    ...Object.entries(built.noCodes).map(([id, [title]]) => {
      const shown = clientWordsOf(id as Parameters<typeof clientWordsOf>[0]).flatMap(({ words }) => words)
      const phrases = [phrase('name', title), ...shown.map((text) => phrase('shown', text)), ...symptomsOf(id)]
      return [`noCode/${id}`, phrases] as const
    }),
    ...Object.entries(built.flows).map(([id, [title]]) => [`flow/${id}`, [phrase('name', title)]] as const),
  ])

  function factsOf({ phrase: name, earlierPhrases, requirements, vendorUses }: StatusRecord): readonly Phrase[] {
    return [
      phrase('name', name),
      ...earlierPhrases.map((earlier) => phrase('earlier', earlier.phrase)),
      ...requirements.filter(isSent).map(({ field, level }, at) => phrase('field', field, fieldWeight(level, at))),
      ...vendorUses.map(({ vendor }) => phrase('vendor', vendor)),
    ]
  }
}

/**
 * Returns the short text that fits a query best, and how well: 0 where none has a word of it, the more the more words
 * of either are in the other. Words with a typing error count where that is forgiven.
 */
export function bestPhrase(
  query: readonly string[],
  phrases: readonly Phrase[],
  isForgiving: boolean,
): { readonly phrase: Phrase | undefined; readonly fit: number } {
  let phrase: Phrase | undefined
  let fit = 0
  for (const candidate of phrases) {
    const common = overlap(query, candidate.words, isForgiving)
    const own = candidate.weight * (common === 1 ? wholePart : common)
    if (own > fit) {
      phrase = candidate
      fit = own
    }
  }
  return { phrase, fit }
}

/** The harmonic mean of how much of the query is in the text and how much of the text is in the query; 0 to 1. */
function overlap(query: readonly string[], words: readonly string[], isForgiving: boolean): number {
  if (words.length === 0) return 0
  let common = 0
  for (const asked of query) common += Math.max(0, ...words.map((word) => likeness(asked, word, isForgiving)))
  return (2 * common) / (query.length + words.length)
}

function likeness(asked: string, word: string, isForgiving: boolean): number {
  if (asked === word) return 1
  if (asked.length > 1 && word.startsWith(asked)) return begunPart
  return isForgiving && isMistyped(asked, word) ? mistypedPart : 0
}

/**
 * Tells whether two words differ by one typing error: a letter too many, missing or wrong, or two that changed places.
 * Short words and numbers never do.
 */
function isMistyped(asked: string, word: string): boolean {
  if (asked.length < 4 || Math.abs(asked.length - word.length) > 1 || /\d/.test(asked)) return false
  let start = 0
  while (start < asked.length && asked[start] === word[start]) start += 1
  let end = 0
  const longest = Math.min(asked.length, word.length) - start
  while (end < longest && asked.at(-1 - end) === word.at(-1 - end)) end += 1
  const left = asked.slice(start, asked.length - end)
  const right = word.slice(start, word.length - end)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && left[0] === right[1] && left[1] === right[0]
}
