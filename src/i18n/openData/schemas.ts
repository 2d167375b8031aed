import { kinship } from '../../http/status/kinship.ts'
import { statuses } from '../../http/status/statuses.ts'
import { languages } from '../languages.ts'

/** A JSON Schema, draft 2020-12, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>

const dialect = 'https://json-schema.org/draft/2020-12/schema'
const text = { type: 'string', minLength: 1 }
const texts = { type: 'array', items: text }
const code = { type: 'integer', minimum: 100, maximum: 999 }

/** An object that has exactly these keys; those that may be missing are named. */
function exactly(properties: Schema, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key))
  return { type: 'object', properties, required, additionalProperties: false }
}

const list = (items: Schema): Schema => ({ type: 'array', items })
const oneOf = (values: readonly string[]): Schema => ({ enum: [...new Set(values)].sort() })
const inEveryLanguage = (schema: Schema): Schema =>
  exactly(Object.fromEntries(languages.map((language) => [language, schema])))

const questions = {
  type: 'object',
  propertyNames: { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  additionalProperties: exactly({ question: text, answer: text }),
}

const codeProse = exactly(
  {
    gist: text,
    meaning: text,
    meet: text,
    causes: texts,
    client: text,
    server: text,
    pitfall: text,
    hook: text,
    history: text,
    questions,
    symptoms: texts,
  },
  ['history'],
)

const comparisonProse = exactly({ question: text, difference: text, first: text, second: text, questions })

/** What each file says of itself. */
export const aboutSchema = exactly({
  name: text,
  version: text,
  licence: text,
  registryAsOf: { type: 'string', format: 'date' },
  documentation: text,
})

/** The keys of a record of a code, in their order, with what each may hold. */
export const codeProperties = {
  code,
  reason: { type: 'string' },
  class: { enum: [1, 2, 3, 4, 5, null] },
  status: oneOf(statuses.map(({ state }) => state)),
  vendorUses: list(
    exactly({
      vendor: text,
      name: { type: 'string' },
      meaning: text,
      onWire: { type: 'boolean' },
      obsolete: { type: 'boolean' },
      confidence: oneOf(statuses.flatMap(({ vendorUses }) => vendorUses.map(({ confidence }) => confidence))),
    }),
  ),
  reference: list(
    exactly({ rfc: { type: ['integer', 'null'] }, section: { type: ['string', 'null'] }, draft: text }, ['draft']),
  ),
  heuristicallyCacheable: { type: 'boolean' },
  content: oneOf(['forbidden', 'allowed', 'expected']),
  requirements: list(
    exactly({
      field: text,
      level: oneOf(['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY', 'usual', 'convention']),
      section: text,
    }),
  ),
  retry: oneOf(statuses.map(({ retry }) => retry)),
  actor: oneOf(statuses.map(({ actor }) => actor)),
  generatedBy: list(oneOf(['origin', 'gateway', 'proxy', 'cache'])),
  kin: list(code),
  next: oneOf(statuses.map(({ next }) => next)),
  methods: { anyOf: [{ type: 'null' }, texts] },
  earlierReasons: list(exactly({ reason: text, source: text })),
  prose: inEveryLanguage(codeProse),
} as const satisfies Readonly<Record<string, Schema>>

/** The keys of a record of a comparison. */
export const comparisonProperties = {
  codes: { type: 'array', items: code, minItems: 2, maxItems: 2 },
  by: oneOf(kinship.map(({ by }) => by)),
  prose: inEveryLanguage(comparisonProse),
} as const satisfies Readonly<Record<string, Schema>>

/** The schemas beside the data, by the name of their file. */
export const schemas: Readonly<Record<string, Schema>> = {
  'code.schema.json': {
    $schema: dialect,
    title: 'One HTTP status code',
    ...exactly({ about: aboutSchema, ...codeProperties }),
  },
  'codes.schema.json': {
    $schema: dialect,
    title: 'All HTTP status codes',
    ...exactly({ about: aboutSchema, codes: list(exactly(codeProperties)) }),
  },
  'comparisons.schema.json': {
    $schema: dialect,
    title: 'HTTP status codes that people confuse',
    ...exactly({ about: aboutSchema, comparisons: list(exactly(comparisonProperties)) }),
  },
}
