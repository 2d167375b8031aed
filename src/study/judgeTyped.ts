import { findKinship } from '../http/status/kinship.ts'
import { findStatus } from '../http/status/statuses.ts'
import { codeOfPhrase, phraseMeant } from './phrases.ts'
import type { Given, Judgement, Part, Reason, Said } from './question.ts'

/** Judges a status code that was typed. */
export function judgeCode(right: readonly number[], given: Given, reasons: readonly Reason[]): Judgement {
  const typed = Number(given[0]?.trim())
  const isRight = right.includes(typed)
  const isKnown = findStatus(typed) !== undefined
  const said = (code: number) => ({ key: `${code}`, shown: { said: 'code', code } as const, code })
  const rightParts = right
    .filter((code) => !isRight || code === typed)
    .map((code): Part => {
      const told = reasonsAgainst(reasons, typed)
      return { ...said(code), given: isRight, fits: true, isRight, reasons: told }
    })
  if (isRight) return { isRight, parts: rightParts }
  const shown = isKnown ? said(typed) : { key: given[0] ?? '', shown: literal(given[0]?.trim() ?? '') }
  const against = right.find((code) => findKinship(code, typed))
  return { isRight, parts: [{ ...shown, ...wrong, reasons: isKnown ? [reasonOf(typed, against)] : [] }, ...rightParts] }
}

const wrong = { given: true, fits: false, isRight: false } as const
const literal = (text: string): Said => ({ said: 'literal', lines: [text] })

/** When it would have been a code, against the right one if the two are kin. */
function reasonOf(code: number, against: number | undefined): Reason {
  const because: Said = against === undefined ? { said: 'gist', code } : { said: 'when', code, against }
  return { because, spec: findStatus(code)?.spec }
}

/** Of the reasons for a code typed freely, the one against the code typed says most; else what holds in general. */
function reasonsAgainst(reasons: readonly Reason[], typed: number): readonly Reason[] {
  const against = reasons.filter(({ because }) => because.said === 'when' && because.against === typed)
  return against.length > 0 ? against : reasons.filter(({ because }) => because.said !== 'when')
}

/** Judges a reason phrase that was typed for a code: one registered name is enough; who typed none is told that of today. */
export function judgePhrase(
  code: number,
  right: readonly string[],
  given: Given,
  reasons: readonly Reason[],
): Judgement {
  const typed = (given[0] ?? '').trim()
  // The code stands above the field, and some type it along.
  const name = typed.replace(new RegExp(`^${code}\\b`), '')
  const meant = phraseMeant(name, right)
  const isRight = meant !== undefined
  const [today = ''] = right
  const phrase = meant ?? today
  const rightPart: Part = { key: phrase, shown: literal(phrase), code, given: isRight, fits: true, isRight, reasons }
  if (isRight) return { isRight, parts: [rightPart] }
  const other = codeOfPhrase(name)
  const said = { key: typed, shown: literal(typed), ...wrong }
  if (other === undefined) return { isRight, parts: [{ ...said, reasons: [] }, rightPart] }
  const told = reasonOf(other, findKinship(other, code) && code)
  return { isRight, parts: [{ ...said, code: other, reasons: [told] }, rightPart] }
}
