import type { Task } from '../../../../study/question.ts'
import { ChooseAll } from './ChooseAll.tsx'
import { ChooseLine } from './ChooseLine.tsx'
import { ChooseOne } from './ChooseOne.tsx'
import { Compose } from './Compose.tsx'
import { PlayMission } from './PlayMission.tsx'
import { PutInOrder } from './PutInOrder.tsx'
import { PutInPlace } from './PutInPlace.tsx'
import { TypeCode } from './TypeCode.tsx'
import { TypePhrase } from './TypePhrase.tsx'
import type { TaskProps } from './taskProps.ts'

/** The field in which a question is answered, by the form of its task. */
export function TaskField(props: TaskProps<Task>) {
  const { task } = props
  switch (task.form) {
    case 'one':
      return task.lines ? <ChooseLine {...props} task={task} /> : <ChooseOne {...props} task={task} />
    case 'all':
      return <ChooseAll {...props} task={task} />
    case 'place':
      return <PutInPlace {...props} task={task} />
    case 'order':
      return <PutInOrder {...props} task={task} />
    case 'code':
      return <TypeCode {...props} task={task} />
    case 'phrase':
      return <TypePhrase {...props} task={task} />
    case 'compose':
      return <Compose {...props} task={task} />
    case 'mission':
      return <PlayMission {...props} task={task} />
  }
}
