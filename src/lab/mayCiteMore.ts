const withMore = ['post-redirect-get', 'concurrent-edits', 'three-editors', 'access-control']

/** Tells whether the panel of a flow shows what somebody else does or what the reader tries, and so may cite any rule. */
export function mayCiteMore(flow: string): boolean {
  return withMore.includes(flow)
}
