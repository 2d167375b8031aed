import type { Language } from '../../i18n/languages.ts'
import type { Progress } from '../../study/review/progress.ts'
import type { ScheduleOptions } from '../../study/review/retention.ts'

/** What every part of the page is drawn from: values only, so that it costs the same however long the log is. */
export interface ViewProps {
  readonly language: Language
  readonly progress: Progress
  /** The learner's day. */
  readonly today: number
  readonly schedule: ScheduleOptions
}
