import { specUrl } from '../spec.ts'
import type { FactName } from './facts.ts'
import { apiMatters } from './guidelinesOfApis.ts'
import { errorMatters } from './guidelinesOfErrors.ts'
import type { Matter, Position } from './matter.ts'
import { type Source, sources } from './sources.ts'

/** Every matter, in the order of the first code it is about. */
export const matters: readonly Matter[] = [...apiMatters, ...errorMatters]

/** Returns the matters on which a code is one of the answers, in order; none for a code nobody argues about. */
export function mattersOf(code: number): readonly Matter[] {
  return matters.filter(({ codes }) => codes.includes(code))
}

/** Returns the matters between several codes: those that at least two of them are answers to. */
export function mattersBetween(codes: readonly number[]): readonly Matter[] {
  return matters.filter((matter) => matter.codes.filter((code) => codes.includes(code)).length > 1)
}

/** Tells whether guidelines disagree about a fact of a code. */
export function isDisputed(code: number, fact: FactName): boolean {
  return matters.some((matter) => matter.isDisputed && matter.facts?.[code] === fact)
}

/** Returns the address at which a position can be read. */
export function positionUrl(position: Position): string | undefined {
  return position.by === 'rfc' ? specUrl(position.spec) : position.url
}

/** Returns the document that a position was read in, with the date of the rule itself; `undefined` for an RFC. */
export function positionSource(position: Position): Source | undefined {
  if (position.by === 'rfc') return undefined
  const source: Source = sources[position.by]
  return { ...source, date: position.date ?? source.date }
}
