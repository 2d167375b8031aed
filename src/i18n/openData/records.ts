import { parseSpec, type Spec } from '../../http/spec.ts'
import { type Kinship, kinOf } from '../../http/status/kinship.ts'
import { requirementsOf } from '../../http/status/requirements.ts'
import { type StatusRecord, statusClass } from '../../http/status/status.ts'
import type { Language } from '../languages.ts'
import type { CodeProse, ComparisonProse } from '../prose.ts'

/** A text in every language. */
export type InEveryLanguage<T> = Readonly<Record<Language, T>>

/** Where a code is defined: an RFC and its section, or a draft, which is named instead. */
export interface Reference {
  readonly rfc: number | null
  readonly section: string | null
  readonly draft?: string
}

/** One status code as the open data has it; the keys are a promise to whoever reads them. */
export interface CodeRecord {
  readonly code: number
  readonly reason: string
  readonly class: number | null
  readonly status: StatusRecord['state']
  readonly vendorUses: readonly {
    readonly vendor: string
    readonly name: string
    readonly meaning: string
    readonly onWire: boolean
    readonly obsolete: boolean
    readonly confidence: string
  }[]
  readonly reference: readonly Reference[]
  readonly heuristicallyCacheable: boolean
  readonly content: StatusRecord['content']
  readonly requirements: readonly { readonly field: string; readonly level: string; readonly section: string }[]
  readonly retry: StatusRecord['retry']
  readonly actor: StatusRecord['actor']
  readonly generatedBy: readonly string[]
  readonly kin: readonly number[]
  readonly next: StatusRecord['next']
  /** The request methods it makes sense for; `null` for any. */
  readonly methods: readonly string[] | null
  readonly earlierReasons: readonly { readonly reason: string; readonly source: string }[]
  readonly prose: InEveryLanguage<CodeProse>
}

/** Two codes that people confuse, as the open data has them. */
export interface ComparisonRecord {
  readonly codes: readonly [smaller: number, larger: number]
  /** The fact or circumstance that decides between the two. */
  readonly by: string
  readonly prose: InEveryLanguage<ComparisonProse>
}

/** Returns the record of a status code. */
export function toCodeRecord(status: StatusRecord, prose: InEveryLanguage<CodeProse>): CodeRecord {
  return {
    code: status.code,
    reason: status.phrase,
    class: statusClass(status.code) ?? null,
    status: status.state,
    vendorUses: status.vendorUses.map(({ vendor, name, meaning, onWire, obsolete, confidence }) => ({
      vendor,
      name,
      meaning,
      onWire,
      obsolete,
      confidence,
    })),
    reference: status.spec === undefined ? [] : [toReference(status.spec)],
    heuristicallyCacheable: status.heuristicallyCacheable,
    content: status.content,
    requirements: requirementsOf(status).map(({ field, level, spec }) => ({ field, level, section: spec })),
    retry: status.retry,
    actor: status.actor,
    generatedBy: status.generatedBy,
    kin: kinOf(status.code),
    next: status.next,
    methods: status.methods === 'any' ? null : status.methods,
    earlierReasons: status.earlierPhrases.map(({ phrase, source }) => ({ reason: phrase, source })),
    prose,
  }
}

/** Returns the record of a pair of kin. */
export function toComparisonRecord({ codes, by }: Kinship, prose: InEveryLanguage<ComparisonProse>): ComparisonRecord {
  return { codes: [codes[0], codes[1]], by, prose }
}

/** Returns a spec taken apart; a document that is no RFC is named whole. */
export function toReference(spec: Spec): Reference {
  const { document = '', section } = parseSpec(spec) ?? {}
  const [, rfc] = /^RFC (\d+)$/.exec(document) ?? []
  if (rfc === undefined) return { rfc: null, section: section ?? null, draft: document }
  return { rfc: Number(rfc), section: section ?? null }
}
