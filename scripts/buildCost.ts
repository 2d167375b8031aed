/** What one build did and what it took, in seconds by the clock and of processor time. */
export interface BuildCost {
  readonly pages: number
  readonly languages: number
  readonly files: number
  readonly scriptSeconds: number
  readonly drawSeconds: number
  readonly packSeconds: number
  /** What all threads worked together: unlike the clock, it hardly depends on what else the machine does. */
  readonly processorSeconds: number
}

/** Where a build leaves its cost for the budgets. */
export const buildCostFile = '.cache/buildCost.json'

/**
 * What a build may work, in seconds of processor time. A build that keeps within it takes no more than three minutes on a
 * machine that has one free core for it, let alone two.
 */
export const buildBudgetSeconds = 180

/** Says in a few lines what a build took, in all, for a page and for a language. */
export function describeCost(cost: BuildCost): string {
  const { pages, languages, files, scriptSeconds, drawSeconds, packSeconds, processorSeconds } = cost
  const all = scriptSeconds + drawSeconds + packSeconds
  const seconds = (value: number) => `${value.toFixed(1)} s`
  const perPage = (value: number) => `${((value * 1000) / pages).toFixed(1)} ms`
  return [
    `${pages} pages in ${languages} languages and ${files} files: ${seconds(all)}, processor time ${seconds(processorSeconds)}`,
    `scripts ${seconds(scriptSeconds)}, drawing ${seconds(drawSeconds)} (${perPage(drawSeconds)} a page), packing ${seconds(packSeconds)} (${perPage(packSeconds)} a page)`,
    `a language costs ${seconds((drawSeconds + packSeconds) / languages)} besides its scripts`,
  ].join('\n')
}
