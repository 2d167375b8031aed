/** What became of one field between its base and two changes of it. */
export type FieldMerge =
  | { readonly kind: 'unchanged' | 'mine' | 'theirs' | 'alike'; readonly value: string }
  | { readonly kind: 'conflict'; readonly base: string; readonly mine: string; readonly theirs: string }

/** A merge by field; `merged` is there when no field needs a choice by hand. */
export interface ThreeWayMerge<Field extends string> {
  readonly fields: Readonly<Record<Field, FieldMerge>>
  readonly conflicts: readonly Field[]
  readonly merged: Readonly<Record<Field, string>> | undefined
}

/**
 * Merges two changes of the same base by field: whoever changed a field alone has it, and where both changed it
 * differently it is left to a choice by hand.
 */
export function threeWayMerge<Field extends string>(
  base: Readonly<Record<Field, string>>,
  mine: Readonly<Record<Field, string>>,
  theirs: Readonly<Record<Field, string>>,
): ThreeWayMerge<Field> {
  const names = Object.keys(base) as Field[]
  const fields = record(names, (name) => mergeField(base[name], mine[name], theirs[name]))
  const conflicts = names.filter((name) => fields[name].kind === 'conflict')
  return { fields, conflicts, merged: settleMerge(fields, {}) }
}

/** Completes a merge with a value for each field in conflict; `undefined` as long as one of them has none. */
export function settleMerge<Field extends string>(
  fields: Readonly<Record<Field, FieldMerge>>,
  choices: Partial<Readonly<Record<Field, string>>>,
): Readonly<Record<Field, string>> | undefined {
  const names = Object.keys(fields) as Field[]
  const valueFor = (name: Field) => {
    const field = fields[name]
    return field.kind === 'conflict' ? choices[name] : field.value
  }
  if (names.some((name) => valueFor(name) === undefined)) return undefined
  return record(names, (name) => valueFor(name) ?? '')
}

function mergeField(base: string, mine: string, theirs: string): FieldMerge {
  if (mine === theirs) return { kind: mine === base ? 'unchanged' : 'alike', value: mine }
  if (theirs === base) return { kind: 'mine', value: mine }
  if (mine === base) return { kind: 'theirs', value: theirs }
  return { kind: 'conflict', base, mine, theirs }
}

function record<Field extends string, Value>(names: readonly Field[], valueFor: (name: Field) => Value) {
  return Object.fromEntries(names.map((name) => [name, valueFor(name)])) as Record<Field, Value>
}
