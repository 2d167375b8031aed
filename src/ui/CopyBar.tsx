import styles from './CopyBar.module.css'

interface Props {
  readonly texts: readonly { readonly label: string; readonly text: string }[]
  /** What is said when a text has been copied, when the browser refused, and of the box that then holds the text. */
  readonly done: string
  readonly refused: string
  readonly box: string
}

/**
 * Buttons that copy a text each. They stand in still markup: one listener on the document (`src/app/copyTexts.ts`) serves
 * them all, and they do not show where no script runs.
 */
export function CopyBar({ texts, done, refused, box }: Props) {
  return (
    <div className={styles.bar} data-copying="" data-done={done} data-refused={refused}>
      <div className={styles.buttons}>
        {texts.map(({ label, text }) => (
          <button key={label} type="button" className="button" data-copy={text}>
            {label}
          </button>
        ))}
      </div>
      <p role="status" className={styles.status} />
      <textarea className={styles.box} aria-label={box} readOnly hidden rows={6} dir="ltr" />
    </div>
  )
}
