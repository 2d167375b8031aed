import { useRef } from 'react'
import { LineOf } from '../../said/LineOf.tsx'
import styles from './Choices.module.css'
import type { TaskPropsOf } from './taskProps.ts'
import { useNumberKeys } from './useNumberKeys.ts'

/** Options of which any number is chosen. */
export function ChooseAll({ task, given, legend, screen, onChange }: TaskPropsOf<'all'>) {
  const options = useRef<HTMLFieldSetElement>(null)

  const toggle = (key: string) => onChange(given.includes(key) ? given.filter((one) => one !== key) : [...given, key])

  useNumberKeys(screen, (number) => {
    const option = task.options[number - 1]
    if (option === undefined) return
    toggle(option.key)
    options.current?.querySelectorAll('input')[number - 1]?.focus()
  })

  return (
    <fieldset className={styles.options} data-many ref={options}>
      <legend>{legend}</legend>
      {task.options.map(({ key, shown }, place) => (
        <label key={key} className={styles.option}>
          <input type="checkbox" checked={given.includes(key)} onChange={() => toggle(key)} />
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
