import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { kinOf } from '../src/http/status/kinship.ts'
import { findStatus, statuses } from '../src/http/status/statuses.ts'
import { languages } from '../src/i18n/languages.ts'
import { toReference } from '../src/i18n/openData/records.ts'
import { schemas } from '../src/i18n/openData/schemas.ts'
import { openData } from './openData.ts'

const data = openData(process.cwd(), 'https://example.org')

type Json = Readonly<Record<string, unknown>>
const fileAt = (path: string) => JSON.parse(JSON.stringify(data.get(path))) as Json

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, formats: { date: /^\d{4}-\d\d-\d\d$/ } })
const validators = new Map(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]))

function problems(schema: string, value: unknown): readonly string[] {
  const validate = validators.get(schema)
  if (!validate) throw new Error(`There is no ${schema}`)
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

test('all that is written fits its schema', () => {
  expect(problems('codes.schema.json', fileAt('codes.json'))).toEqual([])
  expect(problems('comparisons.schema.json', fileAt('comparisons.json'))).toEqual([])
  expect(statuses.flatMap(({ code }) => problems('code.schema.json', fileAt(`codes/${code}.json`)))).toEqual([])
})

test('a key that no schema knows is refused, and so is one that is missing', () => {
  const record = fileAt('codes/409.json')
  expect(problems('code.schema.json', { ...record, colour: 'red' })).not.toEqual([])
  const { retry: _, ...without } = record
  expect(problems('code.schema.json', without)).not.toEqual([])
  expect(problems('code.schema.json', { ...record, requirements: [{ field: 'Date', level: 'must' }] })).not.toEqual([])
  const prose = record.prose as Json
  expect(problems('code.schema.json', { ...record, prose: { ...prose, de: prose.en } })).not.toEqual([])
})

test('the keys that others rely on come first, in their order', () => {
  const { about: _, ...record } = fileAt('codes/409.json')
  expect(Object.keys(record).slice(0, 13)).toEqual(
    'code reason class status vendorUses reference heuristicallyCacheable content requirements retry actor generatedBy kin'.split(
      ' ',
    ),
  )
})

test('a record says what the tables say', () => {
  const records = fileAt('codes.json').codes as readonly Json[]
  expect(records.map(({ code }) => code)).toEqual(statuses.map(({ code }) => code))
  for (const record of records) {
    const status = findStatus(Number(record.code))
    expect(record.status).toBe(status?.state)
    expect(record.kin).toEqual(kinOf(Number(record.code)))
    expect((record.vendorUses as readonly Json[]).map(({ meaning }) => meaning)).toEqual(
      status?.vendorUses.map(({ meaning }) => meaning),
    )
    expect(Object.keys(record.prose as Json)).toEqual(languages)
  }
})

test('each file says its version, its licence and the date of the registry', () => {
  for (const path of ['codes.json', 'codes/202.json', 'comparisons.json']) {
    expect(fileAt(path).about).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      licence: 'MIT',
      documentation: 'https://example.org/en/data',
    })
  }
})

test('a reference is an RFC and its section, or a draft', () => {
  expect(toReference('RFC 9110 §15.5.10')).toEqual({ rfc: 9110, section: '15.5.10' })
  expect(toReference('RFC 2774')).toEqual({ rfc: 2774, section: null })
  expect(toReference('draft-ietf-httpbis-resumable-upload')).toEqual({
    rfc: null,
    section: null,
    draft: 'draft-ietf-httpbis-resumable-upload',
  })
})
