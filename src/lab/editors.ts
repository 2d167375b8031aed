import type { Principal } from './origin/site.ts'
import type { Draft } from './participants/editingClient.ts'

/** Somebody who adds words of their own to one field of an article, so that one can see whose work is stored. */
export interface Editor {
  readonly id: string
  readonly principal: Principal
  readonly field: keyof Draft
  readonly words: string
}

/** The editors of the lab, in the order of their letters; two of them or all three take part. */
export const editors: readonly Editor[] = [
  { id: 'a', principal: 'author', field: 'title', words: 'for new authors' },
  { id: 'b', principal: 'editor', field: 'text', words: 'Say who did what.' },
  { id: 'c', principal: 'admin', field: 'text', words: 'Read it aloud once.' },
]

/** The article that they all edit. */
export const editedSlug = 'style-guide'

/** Adds an editor's words to what the editor has read. */
export function addWords({ field, words }: Editor, draft: Draft): Draft {
  return { ...draft, [field]: `${draft[field]} ${words}` }
}

/** Tells whether an editor's words stand in an article. */
export function hasWords({ words }: Editor, { title, text }: Draft): boolean {
  return title.includes(words) || text.includes(words)
}
