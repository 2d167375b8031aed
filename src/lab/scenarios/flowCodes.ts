/** A flow, for whoever links to it without running it. */
export interface FlowCodes {
  readonly id: string
  /** The status codes it shows. */
  readonly codes: readonly number[]
}

/** Every flow that can be run, in the order in which they are offered, with the codes it shows. */
export const flowCodes: readonly FlowCodes[] = [
  { id: 'polling', codes: [200, 202, 204, 303] },
  { id: 'async-conventions', codes: [200, 201, 202, 204, 303] },
  { id: 'async-mishaps', codes: [200, 202, 204, 303, 409, 410, 429] },
  { id: 'post-redirect-get', codes: [200, 201, 301, 302, 303, 307, 308, 405] },
  { id: 'concurrent-edits', codes: [200, 201, 204, 409, 412, 423, 428] },
  { id: 'three-editors', codes: [200, 201, 204, 409, 412, 423, 428] },
  { id: 'stale-version', codes: [200, 409, 412] },
  { id: 'wrong-state', codes: [200, 201, 409] },
  { id: 'already-exists', codes: [200, 201, 409, 412] },
  { id: 'access-control', codes: [200, 202, 303, 401, 403, 404, 405] },
]
