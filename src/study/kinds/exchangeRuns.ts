import { demoRuns } from './demoRuns.ts'
import type { ExchangeRun } from './exchangeRun.ts'
import { flowRuns } from './flowRuns.ts'

/** Every run, each such that what is told of it and HTTP leave no doubt which message comes of which. */
export const exchangeRuns: readonly ExchangeRun[] = [...flowRuns, ...demoRuns]
