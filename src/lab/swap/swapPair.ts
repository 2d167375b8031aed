import type { Trace } from '../trace/trace.ts'
import { compareRuns } from './compareRuns.ts'
import { type SwapFinding, type Verdict, verdictOf } from './findings.ts'
import { type SwapClient, type SwapCode, swapClients } from './swapCodes.ts'
import { runSwap } from './swapRun.ts'

/** What one client makes of another code in the place of the right one, with both runs. */
export interface SwapCell {
  readonly client: SwapClient
  readonly verdict: Verdict
  /** The gravest first; empty where nothing is worse than with the right code. */
  readonly findings: readonly SwapFinding[]
  readonly rightTrace: Trace
  readonly swappedTrace: Trace
}

/** Runs one client with the right code and with the other one, and compares. */
export function swapCell(right: SwapCode, sent: SwapCode, client: SwapClient): SwapCell {
  const asItIs = runSwap(right, right, client)
  const swapped = runSwap(right, sent, client)
  const findings = compareRuns(client, asItIs, swapped)
  return { client, verdict: verdictOf(findings), findings, rightTrace: asItIs.trace, swappedTrace: swapped.trace }
}

/** All four clients where one code is right and the other is sent. */
export function swapPair(right: SwapCode, sent: SwapCode): readonly SwapCell[] {
  return swapClients.map((client) => swapCell(right, sent, client))
}
