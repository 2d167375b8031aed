import { parseSpec } from '../http/spec.ts'
import { statusClass } from '../http/status/status.ts'
import { findStatus } from '../http/status/statuses.ts'

/** The fields of a note, in the order they stand in the file. */
export const deckFields = ['code', 'phrase', 'gist', 'situation', 'answer', 'next', 'spec'] as const

export type DeckField = (typeof deckFields)[number]

/** One note of a deck: a code, and what there is to know of it in one language. */
export interface DeckNote extends Readonly<Record<DeckField, string>> {
  /** Names the note for good, so that importing a deck again brings notes up to date instead of doubling them. */
  readonly id: string
  /** None holds a space. */
  readonly tags: readonly string[]
}

/** Returns the tags of a code: its class, and the document that defines it or that it is a vendor's. */
export function deckTags(code: number): readonly string[] {
  const digit = statusClass(code)
  const spec = findStatus(code)?.spec
  const document = spec && parseSpec(spec)?.document
  return ['http', ...(digit ? [`http::${digit}xx`] : []), document ? document.replaceAll(' ', '') : 'vendor']
}

/**
 * Writes a deck as the text file that Anki imports: lines that say how to read it, then a note a line. Fields that
 * hold a tab, a line break or a quotation mark, or begin like a comment, are put in quotation marks. Anki shows such text as
 * it is, so the backticks around code are left out.
 */
export function formatDeck(
  notes: readonly DeckNote[],
  names: Readonly<Record<DeckField | 'id' | 'tags', string>>,
): string {
  const columns = [names.id, ...deckFields.map((field) => names[field]), names.tags]
  const head = [
    '#separator:tab',
    '#html:false',
    '#guid column:1',
    `#tags column:${columns.length}`,
    // Names are never quoted there, so they must not hold what separates them.
    `#columns:${columns.map((name) => name.replaceAll(/[\t\r\n"]+/g, ' ')).join('\t')}`,
  ]
  const lines = notes.map(({ id, tags, ...fields }) =>
    [id, ...deckFields.map((field) => fields[field].replaceAll('`', '')), tags.join(' ')].map(quoted).join('\t'),
  )
  return `${[...head, ...lines].join('\n')}\n`
}

const quoted = (text: string) => (/[\t\r\n"]|^#/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
