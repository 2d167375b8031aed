import type { ClientStep } from '../../http/status/status.ts'
import type { QuestionKind } from '../question.ts'
import { codesInForce, inForce, kinInForce, taskAmongKin } from './kin.ts'

/**
 * For a right step, the steps that a careful reader could defend as well, so that they never stand beside it: they say
 * the same less precisely, are allowed by the RFC too, or are part of it.
 */
const defensible: Partial<Readonly<Record<ClientStep, readonly ClientStep[]>>> = {
  // Every interim response is followed by waiting for the final one.
  sendContent: ['waitForFinal'],
  useHints: ['waitForFinal'],
  // The 101 itself names the new protocol in Upgrade (RFC 9110 §15.2.2); Upgrade may name another version of HTTP.
  switchProtocol: ['upgrade'],
  upgrade: ['switchProtocol', 'lowerVersion'],
  // Parts, differences and stored responses are results too; what Location names on 201 can be fetched (§15.3.2).
  followLocation: ['useResult', 'getElsewhere'],
  joinRange: ['useResult'],
  readEachPart: ['useResult'],
  applyDelta: ['useResult'],
  useStored: ['useResult'],
  // By convention, Location names the monitor on many a 202.
  pollMonitor: ['followLocation', 'getElsewhere'],
  // A user agent MAY go to the server's preferred choice by itself (§15.4.1), and 406 lists choices as well (§15.5.7).
  choose: ['followOnce', 'getElsewhere', 'changeAccept'],
  changeAccept: ['choose'],
  // 301 and 302 allow the method to be kept as well as changed (§15.4.2, §15.4.3).
  followAndUpdate: ['repeatAtLocationAndUpdate', 'repeatAtLocation', 'getElsewhere'],
  followOnce: ['repeatAtLocation', 'repeatAtLocationAndUpdate', 'getElsewhere'],
  getElsewhere: ['followOnce', 'followLocation'],
  repeatAtLocationAndUpdate: ['repeatAtLocation'],
  // What is wrong with a request may be its content.
  fixRequest: ['fixContent'],
  // Other credentials are what a challenge asks for (§15.5.2), and a 404 may hide a 403 (§15.5.5).
  authenticate: ['changeCredentials'],
  checkTarget: ['changeCredentials'],
  changeMethod: ['giveUpMethod'],
  // The current representation is how a client resolves a conflict, and where it finds the validator to send.
  resolveState: ['readAgainAndMerge', 'fixContent'],
  readAgainAndMerge: ['resolveState'],
  addPrecondition: ['readAgainAndMerge'],
  waitForUnlock: ['resolveState'],
  fixOther: ['readEachPart'],
  // All of these send the same again, sooner or later.
  sendAgain: ['retryLater'],
  sendAfterHandshake: ['retryLater', 'slowDown'],
  slowDown: ['retryLater'],
  retryLater: ['slowDown', 'sendAgain', 'newConnection', 'reportAndBackOff', 'freeStorage', 'sendAfterHandshake'],
  freeStorage: ['retryLater'],
  // Whatever is broken on the server can be reported.
  reportAndBackOff: ['retryLater', 'reportMisconfiguration'],
  reportMisconfiguration: ['reportAndBackOff'],
  breakLoop: ['reportAndBackOff'],
}

/** Returns the kin of a code whose client step nobody could defend as the step after the code itself. */
export function kinWithOtherStep(code: number): readonly number[] {
  const status = inForce(code)
  if (!status) return []
  const right = status.next
  const excluded = new Set<ClientStep>([right, ...(defensible[right] ?? [])])
  // Where the request has to change, correcting it is right in general.
  if (status.retry === 'changed' || status.retry === 'resolved') excluded.add('fixRequest')
  return kinInForce(code)
    .filter(({ next }) => !excluded.has(next))
    .map((kin) => kin.code)
}

const stepOf = (code: number) => inForce(code)?.next
const readAlike = (one: number, other: number) => stepOf(one) === stepOf(other)

/** A client receives a code; what does it do next? */
export const nextStep: QuestionKind = {
  version: 2,
  skill: 'nextAction',
  isStrong: false,
  codes: codesInForce.filter((code) => new Set(kinWithOtherStep(code).map(stepOf)).size >= 2),
  ask(code, random) {
    const task = taskAmongKin(code, kinWithOtherStep(code), random, (each) => ({ said: 'step', code: each }), readAlike)
    return task && { stem: [{ said: 'code', code }], task }
  },
}
