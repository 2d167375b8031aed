import type { StatusRecord } from './status.ts'

/** A fact of the table in which the two records differ, and which decides between them. */
export type KinshipFact =
  | 'class'
  | keyof Pick<
      StatusRecord,
      | 'state'
      | 'content'
      | 'heuristicallyCacheable'
      | 'retry'
      | 'actor'
      | 'next'
      | 'generatedBy'
      | 'requirements'
      | 'methods'
    >

/** What decides between two codes where no fact of the table does. */
export type KinshipCircumstance =
  | 'acceptableExists'
  | 'actionDone'
  | 'alwaysOrForWhom'
  | 'answerBadOrLate'
  | 'clientKnowsBindings'
  | 'connectionMade'
  | 'existenceDisclosed'
  | 'expectationMet'
  | 'generalOrSpecific'
  | 'handshakeOrCertificate'
  | 'insideMultiStatus'
  | 'interimOrFinal'
  | 'methodKept'
  | 'newAddress'
  | 'newResource'
  | 'oneOrMany'
  | 'permanence'
  | 'precondition'
  | 'rangeSatisfiable'
  | 'requestOrResponse'
  | 'requestOrState'
  | 'resourceOrServer'
  | 'rightServer'
  | 'roleOrCredentials'
  | 'syntaxOrMeaning'
  | 'transferOrAction'
  | 'transformed'
  | 'whatLocationNames'
  | 'whereInTheMessage'
  | 'whoAuthenticates'
  | 'whoForbids'
  | 'whoGaveUp'
  | 'whoProposesUpgrade'
  | 'whoWasSlow'
  | 'wholeOrPart'

/** Two codes that people confuse, the smaller first, and what tells them apart. */
export interface Kinship {
  readonly codes: readonly [smaller: number, larger: number]
  readonly by: KinshipFact | KinshipCircumstance
}

/** The pairs of codes that people confuse, each once and the smaller code first, ascending. */
export const kinship = [
  { codes: [100, 101], by: 'next' },
  { codes: [100, 102], by: 'next' },
  { codes: [100, 103], by: 'next' },
  { codes: [100, 104], by: 'next' },
  { codes: [100, 417], by: 'expectationMet' },
  { codes: [101, 426], by: 'whoProposesUpgrade' },
  { codes: [102, 103], by: 'next' },
  { codes: [102, 202], by: 'interimOrFinal' },
  { codes: [103, 104], by: 'next' },
  { codes: [200, 201], by: 'newResource' },
  { codes: [200, 202], by: 'actionDone' },
  { codes: [200, 203], by: 'transformed' },
  { codes: [200, 204], by: 'content' },
  { codes: [200, 205], by: 'content' },
  { codes: [200, 206], by: 'wholeOrPart' },
  { codes: [200, 207], by: 'oneOrMany' },
  { codes: [200, 226], by: 'wholeOrPart' },
  { codes: [200, 304], by: 'content' },
  { codes: [201, 202], by: 'actionDone' },
  { codes: [201, 204], by: 'newResource' },
  { codes: [201, 303], by: 'whatLocationNames' },
  { codes: [202, 204], by: 'actionDone' },
  { codes: [202, 303], by: 'actionDone' },
  { codes: [202, 403], by: 'class' },
  { codes: [202, 409], by: 'class' },
  { codes: [203, 304], by: 'content' },
  { codes: [204, 205], by: 'next' },
  { codes: [204, 304], by: 'methods' },
  { codes: [206, 207], by: 'oneOrMany' },
  { codes: [206, 226], by: 'requirements' },
  { codes: [206, 416], by: 'rangeSatisfiable' },
  { codes: [207, 208], by: 'insideMultiStatus' },
  { codes: [207, 424], by: 'insideMultiStatus' },
  { codes: [208, 508], by: 'clientKnowsBindings' },
  { codes: [226, 304], by: 'content' },
  { codes: [300, 302], by: 'actor' },
  { codes: [300, 303], by: 'actor' },
  { codes: [300, 406], by: 'acceptableExists' },
  { codes: [300, 506], by: 'actor' },
  { codes: [301, 302], by: 'permanence' },
  { codes: [301, 308], by: 'methodKept' },
  { codes: [301, 410], by: 'newAddress' },
  { codes: [302, 303], by: 'whatLocationNames' },
  { codes: [302, 307], by: 'methodKept' },
  { codes: [302, 511], by: 'generatedBy' },
  { codes: [303, 304], by: 'content' },
  { codes: [303, 307], by: 'methodKept' },
  { codes: [304, 412], by: 'transferOrAction' },
  { codes: [305, 306], by: 'state' },
  { codes: [305, 407], by: 'state' },
  { codes: [307, 308], by: 'permanence' },
  { codes: [400, 404], by: 'generalOrSpecific' },
  { codes: [400, 409], by: 'requestOrState' },
  { codes: [400, 411], by: 'generalOrSpecific' },
  { codes: [400, 415], by: 'generalOrSpecific' },
  { codes: [400, 417], by: 'generalOrSpecific' },
  { codes: [400, 418], by: 'state' },
  { codes: [400, 421], by: 'rightServer' },
  { codes: [400, 422], by: 'syntaxOrMeaning' },
  { codes: [400, 431], by: 'generalOrSpecific' },
  { codes: [400, 500], by: 'class' },
  { codes: [401, 403], by: 'roleOrCredentials' },
  { codes: [401, 407], by: 'whoAuthenticates' },
  { codes: [401, 511], by: 'whoAuthenticates' },
  { codes: [402, 403], by: 'next' },
  { codes: [402, 429], by: 'next' },
  { codes: [403, 404], by: 'existenceDisclosed' },
  { codes: [403, 405], by: 'alwaysOrForWhom' },
  { codes: [403, 423], by: 'retry' },
  { codes: [403, 429], by: 'retry' },
  { codes: [403, 451], by: 'whoForbids' },
  { codes: [404, 405], by: 'requirements' },
  { codes: [404, 410], by: 'permanence' },
  { codes: [404, 421], by: 'rightServer' },
  { codes: [405, 501], by: 'resourceOrServer' },
  { codes: [406, 415], by: 'requestOrResponse' },
  { codes: [407, 511], by: 'whoAuthenticates' },
  { codes: [408, 499], by: 'whoGaveUp' },
  { codes: [408, 503], by: 'actor' },
  { codes: [408, 504], by: 'whoWasSlow' },
  { codes: [409, 412], by: 'precondition' },
  { codes: [409, 422], by: 'requestOrState' },
  { codes: [409, 423], by: 'retry' },
  { codes: [409, 428], by: 'precondition' },
  { codes: [410, 451], by: 'whoForbids' },
  { codes: [411, 413], by: 'next' },
  { codes: [412, 416], by: 'next' },
  { codes: [412, 417], by: 'expectationMet' },
  { codes: [412, 428], by: 'precondition' },
  { codes: [413, 414], by: 'whereInTheMessage' },
  { codes: [413, 431], by: 'whereInTheMessage' },
  { codes: [413, 507], by: 'retry' },
  { codes: [414, 431], by: 'whereInTheMessage' },
  { codes: [415, 422], by: 'next' },
  { codes: [420, 429], by: 'state' },
  { codes: [421, 502], by: 'generatedBy' },
  { codes: [423, 424], by: 'next' },
  { codes: [424, 502], by: 'generatedBy' },
  { codes: [425, 429], by: 'retry' },
  { codes: [425, 503], by: 'retry' },
  { codes: [426, 505], by: 'requirements' },
  { codes: [429, 503], by: 'actor' },
  { codes: [431, 494], by: 'state' },
  { codes: [444, 499], by: 'whoGaveUp' },
  { codes: [500, 501], by: 'retry' },
  { codes: [500, 502], by: 'generatedBy' },
  { codes: [500, 503], by: 'next' },
  { codes: [500, 506], by: 'generalOrSpecific' },
  { codes: [500, 508], by: 'generalOrSpecific' },
  { codes: [501, 505], by: 'next' },
  { codes: [501, 510], by: 'state' },
  { codes: [502, 503], by: 'generatedBy' },
  { codes: [502, 504], by: 'answerBadOrLate' },
  { codes: [502, 520], by: 'state' },
  { codes: [502, 521], by: 'connectionMade' },
  { codes: [503, 504], by: 'generatedBy' },
  { codes: [503, 507], by: 'actor' },
  { codes: [503, 529], by: 'state' },
  { codes: [504, 522], by: 'connectionMade' },
  { codes: [504, 524], by: 'state' },
  { codes: [525, 526], by: 'handshakeOrCertificate' },
] as const satisfies readonly Kinship[]

const kinByCode: ReadonlyMap<number, readonly number[]> = new Map(
  [...new Set(kinship.flatMap(({ codes }) => codes))].map((code): [number, readonly number[]] => [
    code,
    kinship.flatMap(({ codes: [a, b] }): number[] => (a === code ? [b] : b === code ? [a] : [])).sort((a, b) => a - b),
  ]),
)

/** Returns the codes that people confuse with a code, ascending; empty for a code without kin. */
export function kinOf(code: number): readonly number[] {
  return kinByCode.get(code) ?? []
}

/** Returns the kinship of two codes, given in either order, or `undefined` where people do not confuse them. */
export function findKinship(a: number, b: number): Kinship | undefined {
  return kinship.find(({ codes: [smaller, larger] }) => smaller === Math.min(a, b) && larger === Math.max(a, b))
}
