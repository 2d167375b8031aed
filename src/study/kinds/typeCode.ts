import { findStatus } from '../../http/status/statuses.ts'
import { drawOne } from '../draw.ts'
import type { QuestionKind, Reason, Said } from '../question.ts'
import { codesInForce, inForce, kinInForce } from './kin.ts'

/**
 * Codes whose one-line meaning another code could answer as well where no options stand beside it: 202 has work going on
 * like 102, and fields (431) or an address (414) can be more than a server takes, too. Their situations decide.
 */
const gistFitsOthers: ReadonlySet<number> = new Set([102, 413])

/** What is shown of a code to be typed. Every situation is told so that one code alone says it most precisely. */
function shownOf(code: number): readonly Said[] {
  return [
    { said: 'situation', code },
    ...(gistFitsOthers.has(code) ? [] : [{ said: 'gist', code } as const]),
    { said: 'literal', lines: [findStatus(code)?.phrase ?? ''] },
  ]
}

/** A situation, a meaning or a reason phrase is shown; its code is typed. */
export const typeCode: QuestionKind = {
  version: 1,
  skill: 'recallCode',
  isStrong: true,
  codes: codesInForce,
  ask(code, random) {
    const status = inForce(code)
    const shown = status && drawOne(shownOf(code), random)
    return shown && { stem: [shown], task: { form: 'code', right: [code], reasons: reasonsFor(code) } }
  },
}

/** What a code means, then when it is this code and not one of its kin. */
function reasonsFor(code: number): readonly Reason[] {
  const spec = findStatus(code)?.spec
  return [
    { because: { said: 'gist', code }, spec },
    ...kinInForce(code).map((kin): Reason => ({ because: { said: 'when', code, against: kin.code }, spec })),
  ]
}
