import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../lab/participants/editingClient.ts'
import styles from './EditorDesk.module.css'
import { Written } from './MyDesk.tsx'
import type { OtherEditor } from './useDesk.ts'

const texts = 'concurrent-edits.panel.desk'
const keepsEveryMillis = 10_000

interface Props {
  readonly other: OtherEditor
  readonly onWrite: (change: (draft: Draft) => Draft) => void
}

/** The other editor, who writes when told to, or goes on by itself. */
export function OtherDesk({ other, onWrite }: Props) {
  const { t } = useTranslation('scenarios')
  const [keeps, setKeeps] = useState(false)
  const changes = useRef(0)
  const titles = t(`${texts}.otherTitles`, { returnObjects: true }) as readonly string[]
  const sentences = t(`${texts}.otherSentences`, { returnObjects: true }) as readonly string[]

  function changeTitle() {
    const title = titles[changes.current % titles.length] ?? ''
    changes.current += 1
    onWrite((draft) => ({ ...draft, title }))
  }
  function changeText() {
    const sentence = sentences[changes.current % sentences.length] ?? ''
    changes.current += 1
    // A text that only grows would at some time be too long.
    onWrite((draft) => ({ ...draft, text: draft.text.length > 1000 ? sentence : `${draft.text} ${sentence}` }))
  }
  const change = useRef(changeText)
  change.current = changes.current % 2 === 0 ? changeText : changeTitle
  useEffect(() => {
    if (!keeps) return
    const timer = setInterval(() => change.current(), keepsEveryMillis)
    return () => clearInterval(timer)
  }, [keeps])

  return (
    <OtherPane other={other}>
      <div className={styles.buttons}>
        <button type="button" className="button" onClick={changeTitle}>
          {t(`${texts}.otherTitle`)}
        </button>
        <button type="button" className="button" onClick={changeText}>
          {t(`${texts}.otherText`)}
        </button>
      </div>
      <label className={styles.keeps}>
        <input type="checkbox" checked={keeps} onChange={(event) => setKeeps(event.target.checked)} />
        {t(`${texts}.otherKeeps`)}
      </label>
    </OtherPane>
  )
}

/** What the other editor has last written or been refused, and below it whatever can be done about it. */
export function OtherPane({ other, children }: { readonly other: OtherEditor; readonly children?: ReactNode }) {
  const { t } = useTranslation('scenarios')
  const id = useId()
  return (
    <section className={styles.pane} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t(`${texts}.theirs`)}</h3>
      <div role="status" className={styles.said} data-bad={other.refusedWith !== undefined}>
        {other.refusedWith !== undefined
          ? t(`${texts}.otherRefused`, { code: other.refusedWith })
          : t(other.written ? `${texts}.otherStored` : `${texts}.otherNothing`)}
      </div>
      {other.written && <Written draft={other.written} />}
      {children}
    </section>
  )
}
