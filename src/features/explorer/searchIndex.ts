import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'
import { findStatus, statuses } from '../../http/status/statuses.ts'
import type { CodeProse } from '../../i18n/prose.ts'

interface Entry {
  readonly id: number
  readonly number: string
  readonly phrase: string
  readonly earlier: string
  readonly symptoms: string
  readonly fields: string
  readonly vendors: string
  readonly gist: string
}

/** Letters without their marks, so that "precondition" finds "précondition" and the other way round. */
const fold = (term: string) => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const options: Options<Entry> = {
  fields: ['number', 'phrase', 'earlier', 'symptoms', 'fields', 'vendors', 'gist'],
  storeFields: [],
  processTerm: fold,
  searchOptions: {
    prefix: true,
    // A number is never "nearly" another: 403 is not a typing error for 409.
    fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 0.25 : false),
    combineWith: 'AND',
    weights: { fuzzy: 0.2, prefix: 0.4 },
    boost: { number: 12, phrase: 10, earlier: 4, symptoms: 4, fields: 4, vendors: 2, gist: 1 },
    boostDocument: (id) => (findStatus(Number(id))?.state === 'vendor' ? 0.4 : 1),
  },
}

/** Builds the search index of one language from the prose of its codes, ready to be written as JSON. */
export function buildSearchIndex(prose: Readonly<Record<string, CodeProse>>): AsPlainObject {
  const index = new MiniSearch<Entry>(options)
  for (const status of statuses) {
    const said = prose[status.code]
    index.add({
      id: status.code,
      number: String(status.code),
      phrase: status.phrase,
      earlier: status.earlierPhrases.map(({ phrase }) => phrase).join(' '),
      symptoms: said?.symptoms.join(' ') ?? '',
      fields: status.requirements.map(({ field }) => field).join(' '),
      vendors: status.vendorUses.map(({ vendor, name }) => `${vendor} ${name}`).join(' '),
      gist: said?.gist ?? '',
    })
  }
  return index.toJSON()
}

/** Opens an index that `buildSearchIndex` made. */
export function openSearchIndex(built: unknown): MiniSearch<Entry> {
  return MiniSearch.loadJS<Entry>(built as AsPlainObject, options)
}

/**
 * Returns the codes that fit what somebody typed, best first: all words must fit, and where nothing has them all, any.
 * Forgives typing errors in words; an empty query finds nothing.
 */
export function searchCodes(index: MiniSearch<Entry>, query: string): readonly number[] {
  const text = query.trim().slice(0, 200)
  if (text === '') return []
  const strict = index.search(text)
  const found = strict.length > 0 ? strict : index.search(text, { combineWith: 'OR' })
  return found.map(({ id }) => Number(id))
}
