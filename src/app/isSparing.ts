interface Connection {
  readonly effectiveType?: unknown
  readonly saveData?: unknown
}

function connectionOf(navigator: Navigator): Connection {
  const connection: unknown = 'connection' in navigator ? navigator.connection : undefined
  return typeof connection === 'object' && connection !== null ? connection : {}
}

/** Tells whether the reader asks for less to be sent. */
export function savesData(navigator: Navigator): boolean {
  return connectionOf(navigator).saveData === true
}

/** Tells whether the reader or the network asks for less to be sent; browsers that do not say are taken at ease. */
export function isSparing(navigator: Navigator): boolean {
  return savesData(navigator) || /(^|-)2g$/.test(String(connectionOf(navigator).effectiveType))
}
