/** One field line: a name as it was sent, and its value without surrounding white space. */
export type Field = readonly [name: string, value: string]

/** The fields of a message in the order they were sent; names are case-insensitive, a name may come several times. */
export type Fields = readonly Field[]

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

/**
 * Returns the combined value of a field: its lines joined by a comma and a space, or `undefined` where it is absent.
 * Set-Cookie cannot be combined and is read with `fieldLines`.
 * @see RFC 9110 §5.3
 */
export function fieldValue(fields: Fields, name: string): string | undefined {
  const lines = fieldLines(fields, name)
  return lines.length > 0 ? lines.join(', ') : undefined
}

/** Returns the value of each line of a field, in order. */
export function fieldLines(fields: Fields, name: string): readonly string[] {
  return fields.filter(([other]) => sameName(other, name)).map(([, value]) => value)
}

/** Tells whether a field is present, even with an empty value. */
export function hasField(fields: Fields, name: string): boolean {
  return fields.some(([other]) => sameName(other, name))
}

/** Returns the fields with one field set: the first line of that name is replaced where it stands, the others go. */
export function withField(fields: Fields, name: string, value: string): Fields {
  const at = fields.findIndex(([other]) => sameName(other, name))
  if (at < 0) return [...fields, [name, value]]
  return fields.flatMap((field, index): Field[] =>
    index === at ? [[name, value]] : sameName(field[0], name) ? [] : [field],
  )
}

/** Returns the fields without any line of that name. */
export function withoutField(fields: Fields, name: string): Fields {
  return fields.filter(([other]) => !sameName(other, name))
}

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/

/**
 * Tells whether a text is a token: at least one character, none of them white space or a delimiter.
 * @see RFC 9110 §5.6.2
 */
export function isToken(text: string): boolean {
  return token.test(text)
}

/**
 * Returns a text without the spaces and tabs around it, which are the only white space of a field value.
 * @see RFC 9110 §5.6.3
 */
export function trimWhitespace(text: string): string {
  const isWhitespace = (at: number) => text[at] === ' ' || text[at] === '\t'
  let start = 0
  let end = text.length
  while (start < end && isWhitespace(start)) start += 1
  while (end > start && isWhitespace(end - 1)) end -= 1
  return text.slice(start, end)
}

/** Splits at a separator outside quoted strings; a quoted string that never ends reaches to the end of the text. */
function splitOutsideQuotes(text: string, separator: ',' | ';'): readonly string[] {
  const parts: string[] = []
  let start = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '"') quoted = !quoted
    else if (quoted && character === '\\') at += 1
    else if (!quoted && character === separator) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, text.slice(start)].map(trimWhitespace)
}

/**
 * Returns the elements of a comma-separated value; commas inside quoted strings separate nothing, empty elements are
 * dropped, and an empty value gives an empty list.
 * @see RFC 9110 §5.6.1
 */
export function parseList(value: string): readonly string[] {
  return splitOutsideQuotes(value, ',').filter((element) => element !== '')
}

// Characters from U+0080 on stand for obs-text, which recipients treat as opaque.
const quotedString = /^"((?:[\t \x21\x23-\x5b\x5d-\x7e\u0080-\uffff]|\\[\t \x21-\x7e\u0080-\uffff])*)"$/

/**
 * Returns what a quoted string says, without its quotes and backslashes, or `undefined` where it is none.
 * @see RFC 9110 §5.6.4
 */
export function parseQuotedString(text: string): string | undefined {
  return quotedString.exec(text)?.[1]?.replace(/\\([\s\S])/g, '$1')
}

/**
 * Returns a text as a quoted string; control characters, which no quoted string can hold, become spaces.
 * @see RFC 9110 §5.6.4
 */
export function formatQuotedString(text: string): string {
  return `"${withoutControls(text).replace(/["\\]/g, '\\$&')}"`
}

/**
 * Returns a text with a space in place of every control character but the tab, so that it stays on one line.
 * @see RFC 9110 §5.5
 */
export function withoutControls(text: string): string {
  return Array.from({ length: text.length }, (_, at) => (isControl(text.charCodeAt(at)) ? ' ' : text.charAt(at))).join(
    '',
  )
}

/** Tells whether a character code is a control character that no field value may hold; the tab may stand in one. */
export function isControl(code: number): boolean {
  return (code < 0x20 && code !== 0x09) || code === 0x7f
}

/**
 * Returns the parameters of a text such as `;q=0.5; charset="utf-8"`, which starts with a semicolon or is empty; names
 * are in lower case, the first of equal names counts, and nonsense gives `undefined`.
 * @see RFC 9110 §5.6.6
 */
export function parseParameters(text: string): ReadonlyMap<string, string> | undefined {
  const [before, ...parts] = splitOutsideQuotes(text, ';')
  if (before !== '') return undefined
  const parameters = new Map<string, string>()
  for (const part of parts) {
    if (part === '') continue
    const equals = part.indexOf('=')
    const name = part.slice(0, equals).toLowerCase()
    const raw = part.slice(equals + 1)
    const value = isToken(raw) ? raw : parseQuotedString(raw)
    if (equals < 0 || !isToken(name) || value === undefined) return undefined
    if (!parameters.has(name)) parameters.set(name, value)
  }
  return parameters
}
