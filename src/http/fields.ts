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
