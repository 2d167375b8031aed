import styles from './told/ToldScreen.module.css'

/** A tick or a cross: the shape that says what the word beside it says. */
export function Sign({ right }: { readonly right: boolean }) {
  return (
    <svg className={styles.sign} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={right ? 'M2.5 8.5 6.5 12.5 13.5 4' : 'M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5'} />
    </svg>
  )
}
