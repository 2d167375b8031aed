/** An opaque validator; `opaque` is the text between the quotes. */
export interface EntityTag {
  readonly weak: boolean
  readonly opaque: string
}

// No quoted-string: a backslash is a character like any other, and so is a comma.
const entityTag = /(W\/)?"([\x21\x23-\x7e\u0080-\uffff]*)"/y
const gap = /[\t ]*(?:,|$)[\t ,]*/y
const leadingGap = /[\t ,]*/y

/**
 * Returns the entity tag a text says, or `undefined` where it says none.
 * @see RFC 9110 §8.8.3
 */
export function parseEntityTag(text: string): EntityTag | undefined {
  entityTag.lastIndex = 0
  const found = entityTag.exec(text)
  if (!found || found[0].length !== text.length) return undefined
  return { weak: found[1] !== undefined, opaque: found[2] ?? '' }
}

/**
 * Returns the value of If-Match or If-None-Match: `*`, or the tags of a list in which commas may stand inside a tag;
 * nonsense, also `*` beside tags, gives `undefined`.
 * @see RFC 9110 §13.1.1
 */
export function parseEntityTagList(value: string): '*' | readonly EntityTag[] | undefined {
  if (value === '*') return '*'
  const tags: EntityTag[] = []
  const skip = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at
    return pattern.test(value) ? pattern.lastIndex : undefined
  }
  let at = skip(leadingGap, 0) ?? 0
  while (at < value.length) {
    entityTag.lastIndex = at
    const found = entityTag.exec(value)
    if (!found) return undefined
    tags.push({ weak: found[1] !== undefined, opaque: found[2] ?? '' })
    const next = skip(gap, entityTag.lastIndex)
    if (next === undefined) return undefined
    at = next
  }
  return tags
}

/**
 * Returns an entity tag as it stands in a field.
 * @see RFC 9110 §8.8.3
 */
export function formatEntityTag(tag: EntityTag): string {
  return `${tag.weak ? 'W/' : ''}"${tag.opaque}"`
}

/**
 * Tells whether two entity tags are equivalent by strong comparison: neither is weak and their opaque texts are equal.
 * @see RFC 9110 §8.8.3.2
 */
export function isStrongMatch(a: EntityTag, b: EntityTag): boolean {
  return !a.weak && !b.weak && a.opaque === b.opaque
}

/**
 * Tells whether two entity tags are equivalent by weak comparison: their opaque texts are equal.
 * @see RFC 9110 §8.8.3.2
 */
export function isWeakMatch(a: EntityTag, b: EntityTag): boolean {
  return a.opaque === b.opaque
}
