import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { navigate } from 'wouter/use-browser-location'
import type { Language } from '../../i18n/languages.ts'
import { comparePath, maxCompared, parseCode } from '../../state/addresses.ts'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import { useAsFound } from '../../ui/useAsFound.ts'
import styles from './ComparePage.module.css'

/** A box that adds a code to a comparison; the first code of a new one is kept until there is a second. */
export function CodePicker({ language, codes }: { readonly language: Language; readonly codes: readonly number[] }) {
  const { t } = useTranslation('app')
  const [chosen, setChosen] = useState(codes)
  // A second code may be typed while the table for the first is still on its way.
  const latest = useRef(codes)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const box = useRef<HTMLInputElement>(null)
  useAsFound(box, (found) => setText(found.value))
  const hint = useId()
  const alert = useId()

  async function add() {
    const typed = text.trim()
    const code = parseCode(typed)
    setText('')
    // Which numbers are codes is known by a table that the first view does not need.
    const { findStatus } = await import('../../http/status/statuses.ts')
    const before = latest.current
    if (code === undefined || !findStatus(code)) return setProblem(t('compare.addUnknown', { text: typed }))
    if (before.includes(code)) return setProblem(t('compare.addSame', { text: code }))
    if (before.length >= maxCompared) return setProblem(t('compare.addFull'))
    const next = [...before, code]
    latest.current = next
    setProblem('')
    setChosen(next)
    if (next.length > 1) navigate(comparePath(language, next))
  }

  return (
    <div className={styles.picker}>
      {codes.length === 0 && chosen.length > 0 && (
        <p className={styles.chosen}>
          {chosen.map((code) => (
            <StatusNumber key={code} code={code} />
          ))}
        </p>
      )}
      <div className={styles.row}>
        <label>
          {t('compare.add')}
          <input
            ref={box}
            inputMode="numeric"
            autoComplete="off"
            maxLength={20}
            value={text}
            aria-describedby={`${hint} ${alert}`}
            aria-invalid={problem !== ''}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void add()
            }}
          />
        </label>
        <button type="button" className="button" onClick={() => void add()}>
          {t('compare.addButton')}
        </button>
      </div>
      <p id={hint} className="quiet">
        {t('compare.addHint')}
      </p>
      <p id={alert} role="alert">
        {problem}
      </p>
    </div>
  )
}
