import type { Task } from '../../../study/question.ts'
import { ChooseOne } from './ChooseOne.tsx'
import type { TaskProps } from './taskProps.ts'

/** The field in which a question is answered, by the form of its task. */
export function TaskField(props: TaskProps<Task>) {
  const { task } = props
  switch (task.form) {
    case 'one':
      return <ChooseOne {...props} task={task} />
    default:
      return null
  }
}
