import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Numbers.module.css'

interface Props {
  /** What the numbers are, for who comes upon the table without the picture. */
  readonly caption: string
  readonly head: readonly string[]
  /** The rows, written only once somebody looks: the first cell names its row. */
  readonly rows: () => readonly (readonly [key: string, ...cells: ReactNode[]])[]
}

/** The numbers of a picture, in a disclosure below it. */
export function Numbers({ caption, head, rows }: Props) {
  const { t } = useTranslation('progress')
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="disclosure" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('asTable')}</summary>
      {isOpen && (
        <div className={styles.frame}>
          <table className={styles.table}>
            <caption>{caption}</caption>
            <thead>
              <tr>
                {head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows().map(([key, first, ...rest]) => (
                <tr key={key}>
                  <th scope="row">{first}</th>
                  {rest.map((cell, column) => (
                    <td key={head[column + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}
