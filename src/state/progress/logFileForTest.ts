import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import { fileLine, fileStart } from './logFile.ts'

/** Returns the text of a file of events as an export would write it. */
export const textOf = (events: readonly LoggedEvent[]): string =>
  `${fileStart}${events.map(fileLine).join(',\n')}\n]}\n`

/** Returns a file of events as an export would make it. */
export const fileOf = (events: readonly LoggedEvent[]): Blob => new Blob([textOf(events)])
