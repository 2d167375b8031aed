import { useId, useRef } from 'react'
import { LineOf } from '../../said/LineOf.tsx'
import styles from './ChooseLine.module.css'
import type { TaskPropsOf } from './taskProps.ts'
import { useNumberKeys } from './useNumberKeys.ts'

/** The lines of one text - a message, a log, a program - of which one is chosen. */
export function ChooseLine({ task, given, legend, screen, onChange }: TaskPropsOf<'one'>) {
  const lines = useRef<HTMLFieldSetElement>(null)
  const id = useId()

  useNumberKeys(screen, (number) => {
    const line = task.options[number - 1]
    if (line === undefined) return
    onChange([line.key])
    lines.current?.querySelectorAll('input')[number - 1]?.focus()
  })

  return (
    <fieldset className={styles.lines} ref={lines}>
      <legend>{legend}</legend>
      <div className={styles.text} dir="ltr">
        {task.options.map(({ key, shown }, place) => (
          <label key={key} className={styles.line}>
            <input type="radio" name={id} checked={given.includes(key)} onChange={() => onChange([key])} />
            <bdi className={styles.number} aria-hidden="true">
              {place + 1}
            </bdi>
            <span>
              <LineOf said={shown} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
