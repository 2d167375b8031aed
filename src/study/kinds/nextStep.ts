import type { ClientStep } from '../../http/status/status.ts'
import type { QuestionKind } from '../question.ts'
import { inForce, kinInForce } from './kin.ts'

/**
 * For a right step, the steps that a careful reader could defend as well, so that they never stand beside it: they say
 * the same less precisely, are allowed by the RFC too, or are part of it.
 */
const defensible: Partial<Readonly<Record<ClientStep, readonly ClientStep[]>>> = {
  // Every interim response is followed by waiting for the final one.
  sendContent: ['waitForFinal'],
  useHints: ['waitForFinal'],
  // A result in parts is a result; what Location names on 201 can be fetched (RFC 9110 §15.3.2).
  followLocation: ['useResult', 'getElsewhere'],
  joinRange: ['useResult'],
  readEachPart: ['useResult'],
  applyDelta: ['useResult'],
  // A user agent MAY go to the server's preferred choice by itself (RFC 9110 §15.4.1).
  choose: ['followOnce', 'getElsewhere', 'changeAccept'],
  // 301 and 302 allow the method to be kept as well as changed (RFC 9110 §15.4.2, §15.4.3).
  followAndUpdate: ['repeatAtLocationAndUpdate', 'repeatAtLocation', 'getElsewhere'],
  followOnce: ['repeatAtLocation', 'repeatAtLocationAndUpdate', 'getElsewhere'],
  getElsewhere: ['followOnce', 'followLocation'],
  // Other credentials are what a challenge asks for (RFC 9110 §15.5.2); 404 may stand for 403 (§15.5.5).
  authenticate: ['changeCredentials'],
  checkTarget: ['changeCredentials'],
  changeMethod: ['giveUpMethod'],
  // The current representation is how a client resolves a conflict, and where it finds the validator to send.
  resolveState: ['readAgainAndMerge', 'fixContent'],
  readAgainAndMerge: ['resolveState'],
  addPrecondition: ['readAgainAndMerge'],
  waitForUnlock: ['resolveState'],
  fixOther: ['readEachPart'],
  // All of these wait, and `Retry-After` may say how long.
  sendAgain: ['retryLater'],
  sendAfterHandshake: ['retryLater', 'slowDown'],
  slowDown: ['retryLater'],
  retryLater: ['slowDown', 'sendAgain', 'reportAndBackOff', 'freeStorage'],
  freeStorage: ['retryLater'],
  reportAndBackOff: ['retryLater', 'reportMisconfiguration'],
  reportMisconfiguration: ['reportAndBackOff'],
  // Upgrade may name a later version of HTTP (RFC 9110 §15.5.22).
  upgrade: ['lowerVersion'],
}

/** A client receives a code; what does it do next? */
export const nextStep: QuestionKind = {
  version: 1,
  offer(code) {
    const status = inForce(code)
    if (!status) return undefined
    const right = status.next
    const excluded = new Set<ClientStep>([right, ...(defensible[right] ?? [])])
    // Where the request has to change, correcting it is right in general.
    if (status.retry === 'changed') excluded.add('fixRequest')
    const distractors = kinInForce(code)
      .filter(({ next }) => !excluded.has(next))
      .map((kin) => ({ code: kin.code, step: kin.next }))
    return { right: { code, step: right }, distractors }
  },
}
