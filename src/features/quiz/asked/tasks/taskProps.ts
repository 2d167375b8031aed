import type { ReactNode, RefObject } from 'react'
import type { Given, Task } from '../../../../study/question.ts'

/** What the field of an answer is given, whatever the form of the task. */
export interface TaskProps<T extends Task> {
  readonly task: T
  /** What has been answered so far; it need not be whole yet. */
  readonly given: Given
  /** The question itself, which names the field. */
  readonly legend: ReactNode
  /** The screen in which the number keys answer, wherever in it the focus is. */
  readonly screen: RefObject<HTMLElement | null>
  readonly onChange: (given: Given) => void
}

/** What the field of a task of one form is given. */
export type TaskPropsOf<Form extends Task['form']> = TaskProps<Extract<Task, { readonly form: Form }>>
