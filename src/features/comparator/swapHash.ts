import { isSwapCode, type SwapClient, type SwapCode, swapClients } from '../../lab/swap/swapCodes.ts'

/** What is watched: a code that is right, the one that is sent, and a client that meets it. */
export interface SwapChoice {
  readonly right: SwapCode
  readonly sent: SwapCode
  readonly client: SwapClient
}

/** Writes a choice as the fragment of an address. */
export function formatSwapHash({ right, sent, client }: SwapChoice): string {
  return `#swap-${right}-${sent}-${client}`
}

/** Reads a choice from the fragment of an address; `undefined` where it says none among these codes. */
export function parseSwapHash(hash: string, codes: readonly SwapCode[]): SwapChoice | undefined {
  const [, first, second, name] = /^#swap-(\d{3})-(\d{3})-([a-z]+)$/.exec(hash) ?? []
  const right = codes.find((code) => `${code}` === first)
  const sent = codes.find((code) => `${code}` === second)
  const client = swapClients.find((one) => one === name)
  return right && sent && client && right !== sent ? { right, sent, client } : undefined
}

/** Gives those of some codes that can be swapped; empty where there are not two of them. */
export function swappable(codes: readonly number[]): readonly SwapCode[] {
  const found = codes.filter(isSwapCode)
  return found.length > 1 ? found : []
}
