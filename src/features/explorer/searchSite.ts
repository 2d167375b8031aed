import { findStatus, statuses } from '../../http/status/statuses.ts'
import type { Language } from '../../i18n/languages.ts'
import { maxCompared } from '../../state/addresses.ts'
import { type BuiltSearch, findMatches, isBegun, openIndex } from './searchIndex.ts'
import { bestPhrase, collectPhrases, type Phrase, type PhraseKind } from './searchPhrases.ts'
import { indexWords, queryWords } from './searchWords.ts'

/** Why something was found, where that is not plain to see. */
export interface Reason {
  readonly kind: Exclude<PhraseKind, 'name'>
  readonly text: string
}

/** What was found. */
export type Found =
  | { readonly kind: 'code'; readonly code: number; readonly why: Reason | undefined }
  | { readonly kind: 'comparison'; readonly codes: readonly number[] }
  | { readonly kind: 'noCode'; readonly id: string; readonly why: Reason | undefined }
  | { readonly kind: 'flow'; readonly id: string }

export type SiteSearch = (query: string) => readonly Found[]

const longestQuery = 200
/** With so many results that have all the words, nobody needs those that have some. */
const enough = 3
/** What fits this much less well than the best is noise. */
const tellingPart = 0.02
/** How well a text has to fit to be told as the reason. */
const tellingFit = 1

/** Opens the search over the whole site that `buildSearch` made for a language. It never throws, whatever is asked. */
export function openSiteSearch(language: Language, built: BuiltSearch): SiteSearch {
  const index = openIndex(language, built.index)
  const phrases = collectPhrases(language, built)

  function byWords(words: readonly string[]): readonly Found[] {
    const [letter = ''] = words
    if (words.length === 1 && /^\p{L}$/u.test(letter)) return byFirstLetter(letter)
    const matches = findMatches(index, words)
    const most = Math.max(...matches.map((match) => match.words))
    const best = matches.filter((match) => match.words === most)
    const isForgiving = words.some((word) => !isBegun(index.terms, word))
    const ranked = (best.length < enough ? matches : best).map(({ id, score, words: had }) => {
      const { phrase, fit } = bestPhrase(words, phrases.get(id) ?? [], isForgiving)
      // Squared, so that a query that is a symptom word for word wins over one that has its words all over a page.
      return { id, score: score * (had / most) ** 2 * (1 + fit * fit) * importance(id), why: reasonOf(phrase, fit) }
    })
    ranked.sort((a, b) => b.score - a.score)
    const least = (ranked[0]?.score ?? 0) * tellingPart
    return ranked.filter(({ score }, place) => place < enough || score > least).map(({ id, why }) => foundOf(id, why))
  }

  /** One letter stands in every text, so only names that begin with it are meant. */
  function byFirstLetter(letter: string): readonly Found[] {
    const begins = ({ kind, words }: Phrase) => kind === 'name' && (words[0]?.startsWith(letter) ?? false)
    const ids = [...phrases].flatMap(([id, own]) => (own.some(begins) ? [id] : []))
    return ids.sort((a, b) => importance(b) - importance(a)).map((id) => foundOf(id, undefined))
  }

  return (query) => {
    const text = query.slice(0, longestQuery).trim()
    if (text === '') return []
    const numbers = codesIn(text)
    const words = queryWords(language, text)
    if (numbers.length > 1) {
      const others = indexWords(language, text.replace(/\d+/g, ' '))
      return distinct([...comparedFirst(numbers), ...byWords(others)])
    }
    return distinct([...(words.length === 1 ? byNumber(words[0] ?? '') : []), ...byWords(words)])
  }
}

/** The codes that stand in a text, each once, in its order. */
function codesIn(text: string): readonly number[] {
  const found = (text.match(/(?<![\p{L}\p{N}.])\d{3}(?![\p{L}\p{N}]|\.\d)/gu) ?? []).map(Number)
  return [...new Set(found)].filter((code) => findStatus(code) !== undefined)
}

/** Two codes or more: their comparison, then each. */
function comparedFirst(codes: readonly number[]): readonly Found[] {
  const compared = codes.slice(0, maxCompared).toSorted((a, b) => a - b)
  return [
    { kind: 'comparison', codes: compared },
    ...codes.map((code) => ({ kind: 'code', code, why: undefined }) as const),
  ]
}

/** What begins with the digits typed, or is of the class typed as 4xx, ascending; nothing for anything else. */
function byNumber(word: string): readonly Found[] {
  const [, digits] = /^(\d{1,3})$/.exec(word) ?? /^([1-5])xx$/.exec(word) ?? []
  if (digits === undefined) return []
  const codes = statuses.filter(({ code }) => String(code).startsWith(digits))
  return codes.map(({ code }) => ({ kind: 'code', code, why: undefined }))
}

function distinct(found: readonly Found[]): readonly Found[] {
  const byKey = new Map<string, Found>()
  for (const one of found) if (!byKey.has(keyOf(one))) byKey.set(keyOf(one), one)
  return [...byKey.values()]
}

/** Names a found thing in one word, the same for the same thing. */
export function keyOf(found: Found): string {
  switch (found.kind) {
    case 'code':
      return String(found.code)
    case 'comparison':
      return found.codes.join('-')
    case 'noCode':
    case 'flow':
      return `${found.kind}/${found.id}`
  }
}

function foundOf(key: string, why: Reason | undefined): Found {
  const [kind = '', id] = key.split('/')
  if (id === undefined) return { kind: 'code', code: Number(key), why }
  return kind === 'flow' ? { kind: 'flow', id } : { kind: 'noCode', id, why }
}

/** What is not registered, and flows, come after what explains the matter itself. */
function importance(key: string): number {
  if (key.startsWith('flow/')) return 0.4
  const state = findStatus(Number(key))?.state ?? 'registered'
  return state === 'registered' ? 1 : 0.4
}

function reasonOf(phrase: Phrase | undefined, fit: number): Reason | undefined {
  if (phrase === undefined || phrase.kind === 'name' || fit < tellingFit) return undefined
  return { kind: phrase.kind, text: phrase.text }
}
