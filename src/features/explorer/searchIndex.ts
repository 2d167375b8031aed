import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'
import { clientWordsOf } from '../../http/noCode/clientWords.ts'
import { noCodes } from '../../http/noCode/noCodes.ts'
import type { FieldRequirement } from '../../http/status/status.ts'
import { statuses } from '../../http/status/statuses.ts'
import type { Language } from '../../i18n/languages.ts'
import type { CodeProse, NoCodeProse } from '../../i18n/prose.ts'
import { indexWords, nameWords } from './searchWords.ts'

/** What a language has to say of all that can be found. */
export interface SearchSource {
  readonly codes: Readonly<Record<string, Partial<CodeProse>>>
  readonly noCodes: Readonly<Record<string, NoCodeProse>>
  readonly flows: Readonly<Record<string, { readonly title: string; readonly lead: string }>>
}

/** What is sent to the reader: the index, and what a result shows besides the gists and facts that are there anyway. */
export interface BuiltSearch {
  readonly index: AsPlainObject
  /** What people type who have the problem, by code or id. */
  readonly symptoms: Readonly<Record<string, readonly string[]>>
  /** Title and one line of what is no code: `cors`, and of a flow: `polling`. */
  readonly noCodes: Readonly<Record<string, readonly [title: string, gist: string]>>
  readonly flows: Readonly<Record<string, readonly [title: string, lead: string]>>
}

/** A thing that can be found, as text; its id is a code, `noCode/<id>` or `flow/<id>`. */
interface Entry {
  readonly id: string
  /** The number and the name. */
  readonly name: string
  /** Earlier names, fields, vendors, what clients show. */
  readonly also: string
  readonly symptoms: string
  readonly gist: string
  readonly prose: string
}

function optionsOf(language: Language): Options<Entry> {
  return {
    fields: ['name', 'also', 'symptoms', 'gist', 'prose'],
    storeFields: [],
    tokenize: (text, field) => [...(field === 'name' ? nameWords : indexWords)(language, text)],
    processTerm: (word) => word,
    searchOptions: {
      tokenize: (text) => text.split(' '),
      boost: { name: 10, also: 4, symptoms: 6, gist: 3, prose: 1 },
      weights: { fuzzy: 0.2, prefix: 0.5 },
    },
  }
}

/** Builds the search of one language, ready to be written as JSON. */
export function buildSearch(language: Language, { codes, noCodes: without, flows }: SearchSource): BuiltSearch {
  const index = new MiniSearch<Entry>(optionsOf(language))
  for (const { code, phrase, earlierPhrases, requirements, vendorUses } of statuses) {
    const said = codes[code] ?? {}
    index.add({
      id: String(code),
      name: `${code} ${phrase}`,
      also: joined([
        ...earlierPhrases.map((earlier) => earlier.phrase),
        ...requirements.filter(isSent).map(({ field }) => field),
        ...vendorUses.map(({ vendor, name }) => `${vendor} ${name}`),
      ]),
      symptoms: joined(said.symptoms),
      gist: said.gist ?? '',
      prose: joined([said.meaning, said.meet, ...(said.causes ?? []), said.hook, ...asked(said.questions)]),
    })
  }
  for (const { id } of noCodes) {
    const said = without[id]
    if (!said) continue
    index.add({
      id: `noCode/${id}`,
      name: said.title,
      also: joined(clientWordsOf(id).flatMap(({ words }) => words)),
      symptoms: joined(said.symptoms),
      gist: said.gist,
      prose: joined([said.happened, ...said.causes, ...asked(said.questions)]),
    })
  }
  for (const [id, { title, lead }] of Object.entries(flows)) {
    index.add({ id: `flow/${id}`, name: '', also: title, symptoms: '', gist: '', prose: lead })
  }
  const symptoms = { ...mapped(codes, (said) => said.symptoms ?? []), ...mapped(without, (said) => said.symptoms) }
  return {
    index: index.toJSON(),
    symptoms,
    noCodes: mapped(without, ({ title, gist }) => [title, gist] as const),
    flows: mapped(flows, ({ title, lead }) => [title, lead] as const),
  }
}

/** Tells whether a field is one that the code comes with; what must not be sent is no way to look for it. */
export const isSent = ({ level }: FieldRequirement) => level !== 'MUST NOT' && level !== 'SHOULD NOT'

const joined = (texts: readonly (string | undefined)[] = []) => texts.filter((text) => text !== undefined).join('\n')

const asked = (questions: CodeProse['questions'] = {}) =>
  Object.values(questions).flatMap(({ question, answer }) => [question, answer])

function mapped<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

/** An opened index, and all its words in their order. */
export interface SiteIndex {
  readonly entries: MiniSearch<Entry>
  readonly terms: readonly string[]
}

/** Opens an index that `buildSearch` made for a language. */
export function openIndex(language: Language, built: AsPlainObject): SiteIndex {
  return {
    entries: MiniSearch.loadJS<Entry>(built, optionsOf(language)),
    terms: built.index.map(([term]) => term).sort(),
  }
}

export interface Match {
  readonly id: string
  readonly score: number
  /** How many of the words it has. */
  readonly words: number
}

// A number is never "nearly" another: 403 is not a typing error for 409.
const isFuzzy = (word: string) => word.length > 3 && !/\d/.test(word) && (word.length > 4 ? 2 : 1)
const isPrefix = (word: string) => word.length > 1 && !/^\d{3}/.test(word)

/** Returns what has any of some words or of what begins with them. Typing errors are forgiven where no word begins so. */
export function findMatches({ entries, terms }: SiteIndex, words: readonly string[]): readonly Match[] {
  if (words.length === 0) return []
  const fuzzy = (word: string) => !isBegun(terms, word) && isFuzzy(word)
  const results = entries.search(words.join(' '), { combineWith: 'OR', prefix: isPrefix, fuzzy })
  return results.map(({ id, score, queryTerms }) => ({ id, score, words: queryTerms.length }))
}

/** Tells whether one of some ordered terms begins with a word. */
export function isBegun(terms: readonly string[], word: string): boolean {
  let low = 0
  let high = terms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((terms[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return terms[low]?.startsWith(word) ?? false
}
