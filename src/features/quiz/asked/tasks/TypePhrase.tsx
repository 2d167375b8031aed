import styles from './TypedField.module.css'
import type { TaskPropsOf } from './taskProps.ts'

/** A reason phrase is typed, in the language of the wire. */
export function TypePhrase({ given, legend, onChange }: TaskPropsOf<'phrase'>) {
  return (
    <label className={styles.field}>
      {legend}
      <input
        className={styles.phrase}
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        translate="no"
        lang="en"
        dir="ltr"
        maxLength={100}
        value={given[0] ?? ''}
        onChange={({ target }) => onChange([target.value])}
      />
    </label>
  )
}
