import styles from './StatusNumber.module.css'

/** The shape of each class, so that no class is told by its colour alone; drawn in a square of 12 units. */
const shapes: Readonly<Record<number, string>> = {
  1: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1zM6 3a3 3 0 1 1 0 6A3 3 0 1 1 6 3z',
  2: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z',
  3: 'M1 2.2 6 6 1 9.8zM6 2.2 11 6 6 9.8z',
  4: 'M6 .6 11.4 6 6 11.4.6 6z',
  5: 'M1.4 1.4h9.2v9.2H1.4z',
}

const classOf = (code: number) => Math.min(6, Math.floor(code / 100))

/** The mark of a status class: a hue and a shape. */
export function ClassMark({ code }: { readonly code: number }) {
  return (
    <svg className={styles.mark} data-class={classOf(code)} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path fillRule="evenodd" d={shapes[classOf(code)] ?? 'M2 5h8v2H2z'} />
    </svg>
  )
}

/** A status code as it looks everywhere: its mark and its number, and its reason phrase where there is room. */
export function StatusNumber({ code, phrase }: { readonly code: number; readonly phrase?: string }) {
  return (
    <span className={styles.status} data-class={classOf(code)}>
      <ClassMark code={code} />
      <span className={styles.number}>{code}</span>
      {phrase !== undefined && (
        <bdi className={styles.phrase} dir="ltr" lang="en">
          {phrase}
        </bdi>
      )}
    </span>
  )
}
