import { useTranslation } from 'react-i18next'
import styles from './WireLines.module.css'

interface Props {
  readonly lines: readonly string[]
  /** The line, from 0, that is to be found and therefore left out. */
  readonly blank?: number | undefined
  /** Whether the lines are those of a message, whose first line and names of fields stand out. */
  readonly isMessage?: boolean
  /** Whether they stand inside a text that has its own frame. */
  readonly isInside?: boolean
}

/** Lines that are the same in every language: a message, a log, a program. */
export function WireLines({ lines, blank, isMessage = false, isInside = false }: Props) {
  const { t } = useTranslation('quiz')
  const headEnd = isMessage ? lines.indexOf('') : -1
  const isField = (at: number) => isMessage && at > 0 && (headEnd < 0 || at < headEnd)
  return (
    <code className={isInside ? styles.inside : styles.wire} dir="ltr" translate="no">
      {lines.map((line, at) => (
        // Lines may repeat, and their order is what they say.
        <span key={`${at}:${line}`} className={isMessage && at === 0 ? styles.start : undefined}>
          {at === blank ? (
            <mark className={styles.blank}>
              <span className="visually-hidden">{t('blank')}</span>
            </mark>
          ) : (
            <Line text={line} isField={isField(at)} />
          )}
        </span>
      ))}
    </code>
  )
}

function Line({ text, isField }: { readonly text: string; readonly isField: boolean }) {
  const colon = isField ? text.indexOf(':') : -1
  if (colon < 0) return text
  return (
    <>
      <span className={styles.name}>{text.slice(0, colon)}</span>
      {text.slice(colon)}
    </>
  )
}
