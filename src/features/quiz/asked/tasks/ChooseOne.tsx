import { useId, useRef } from 'react'
import { LineOf } from '../../said/LineOf.tsx'
import styles from './Choices.module.css'
import type { TaskPropsOf } from './taskProps.ts'
import { useNumberKeys } from './useNumberKeys.ts'

/** Options of which one is chosen: one native choice, so that arrow keys work as everywhere; number keys choose as well. */
export function ChooseOne({ task, given, legend, screen, onChange }: TaskPropsOf<'one'>) {
  const options = useRef<HTMLFieldSetElement>(null)
  const id = useId()

  useNumberKeys(screen, (number) => {
    const option = task.options[number - 1]
    if (option === undefined) return
    onChange([option.key])
    options.current?.querySelectorAll('input')[number - 1]?.focus()
  })

  return (
    <fieldset className={styles.options} ref={options}>
      <legend>{legend}</legend>
      {task.options.map(({ key, shown }, place) => (
        <label key={key} className={styles.option}>
          <input type="radio" name={id} checked={given.includes(key)} onChange={() => onChange([key])} />
          <bdi className={styles.key} aria-hidden="true">
            {place + 1}
          </bdi>
          <span>
            <LineOf said={shown} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}
