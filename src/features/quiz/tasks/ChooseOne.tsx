import { type KeyboardEvent, useId, useRef } from 'react'
import type { Given, Task } from '../../../study/question.ts'
import { SaidText } from '../SaidText.tsx'
import styles from './ChooseOne.module.css'
import type { TaskProps } from './taskProps.ts'

/** Options of which one is chosen: one native choice, so that arrow keys work as everywhere; number keys choose as well. */
export function ChooseOne({ task, given, legend, onChange }: TaskProps<Extract<Task, { form: 'one' }>>) {
  const options = useRef<HTMLFieldSetElement>(null)
  const id = useId()

  function chooseByNumber(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return
    const place = Number(event.key) - 1
    const option = task.options[place]
    if (option === undefined) return
    event.preventDefault()
    onChange([option.key])
    options.current?.querySelectorAll('input')[place]?.focus()
  }

  return (
    <fieldset className={task.lines ? styles.lines : styles.options} ref={options} onKeyDown={chooseByNumber}>
      <legend>{legend}</legend>
      {task.options.map(({ key, shown }, place) => (
        <label key={key} className={styles.option}>
          <input type="radio" name={id} checked={isChosen(given, key)} onChange={() => onChange([key])} />
          <span className={styles.key} aria-hidden="true">
            {place + 1}
          </span>
          <span>
            <SaidText said={shown} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const isChosen = (given: Given, key: string) => given.includes(key)
