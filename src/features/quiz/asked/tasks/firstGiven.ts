import type { Given, Task } from '../../../../study/question.ts'

/** Returns what a field holds before anything has been done: things to be ordered stand in some order already. */
export function firstGiven(task: Task): Given {
  return task.form === 'order' ? task.options.map(({ key }) => key) : []
}

/** Returns up to which number the digits answer; 0 where they are typed or there is nothing to number. */
export function lastNumber(task: Task): number {
  switch (task.form) {
    case 'one':
    case 'all':
    case 'order':
      return Math.min(task.options.length, 9)
    case 'place':
      return Math.min(task.places.length, 9)
    case 'compose':
      return Math.min(task.statuses.length, 9)
    case 'code':
    case 'phrase':
    case 'mission':
      return 0
  }
}
