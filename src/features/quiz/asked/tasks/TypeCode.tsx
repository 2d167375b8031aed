import { useRef } from 'react'
import styles from './TypedField.module.css'
import type { TaskPropsOf } from './taskProps.ts'
import { useNumberKeys } from './useNumberKeys.ts'

/** A status code is typed; a digit pressed anywhere in the screen starts it. */
export function TypeCode({ given, legend, screen, onChange }: TaskPropsOf<'code'>) {
  const input = useRef<HTMLInputElement>(null)

  useNumberKeys(screen, (number) => {
    onChange([`${number}`])
    input.current?.focus()
  })

  return (
    <label className={styles.field}>
      {legend}
      <input
        ref={input}
        className={styles.code}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        dir="ltr"
        value={given[0] ?? ''}
        onChange={({ target }) => onChange([target.value.replace(/\D/g, '').slice(0, 3)])}
      />
    </label>
  )
}
