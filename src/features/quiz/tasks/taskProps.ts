import type { ReactNode } from 'react'
import type { Given, Task } from '../../../study/question.ts'

/** What the field of an answer is given, whatever the form of the task. */
export interface TaskProps<T extends Task> {
  readonly task: T
  /** What has been answered so far; it need not be whole yet. */
  readonly given: Given
  /** The question itself, which names the field. */
  readonly legend: ReactNode
  readonly onChange: (given: Given) => void
}
