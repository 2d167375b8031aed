/** The status codes that can be swapped with each other: for each of them the demo site has a situation in which it is right. */
export const swapCodes = [200, 201, 202, 204, 301, 302, 303, 307, 308, 401, 403, 404, 409, 410, 412, 422] as const

export type SwapCode = (typeof swapCodes)[number]

/** Tells whether a number is one of the codes that can be swapped. */
export function isSwapCode(code: number): code is SwapCode {
  return swapCodes.some((one) => one === code)
}

/** The clients that meet the swapped code, in the order in which they are shown. */
export const swapClients = ['browser', 'polite', 'loop', 'cache'] as const

export type SwapClient = (typeof swapClients)[number]
