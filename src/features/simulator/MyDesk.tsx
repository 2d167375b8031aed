import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Desk, DeskEvent } from '../../lab/desk.ts'
import type { Draft } from '../../lab/participants/editingClient.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { DeskMerge } from './DeskMerge.tsx'
import styles from './EditorDesk.module.css'

const texts = 'concurrent-edits.panel.desk'
const noAnswer = 'concurrent-edits.panel.shared.noAnswer'

interface Props {
  readonly desk: Desk
  readonly onOpen: () => void
  readonly onSend: () => void
  readonly onGiveUp: () => void
  readonly onEvent: (event: DeskEvent) => void
}

/** The learner's side: reading, writing, being refused, merging, sending again or giving up. */
export function MyDesk({ desk, onOpen, onSend, onGiveUp, onEvent }: Props) {
  const { t } = useTranslation('scenarios')
  const id = useId()
  const status = useStatus(desk)
  const isRefused = desk.phase === 'refused'
  return (
    <section className={styles.pane} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t(`${texts}.mine`)}</h3>
      <Said text={status} phase={desk.phase} isBad={isRefused || (desk.phase === 'saved' && desk.hasUndone)} />
      {desk.phase === 'editing' && <Fields mine={desk.mine} onEvent={onEvent} onSubmit={onSend} />}
      {(isRefused || desk.phase === 'saved' || desk.phase === 'gaveUp') && <Written draft={desk.mine} />}
      {desk.phase === 'merging' && <DeskMerge desk={desk} onEvent={onEvent} onSend={onSend} />}
      <div className={styles.buttons}>
        {(desk.phase === 'closed' || desk.phase === 'saved' || desk.phase === 'gaveUp') && (
          <button type="button" className="button primary" onClick={onOpen}>
            {t(desk.phase === 'closed' && desk.status !== undefined ? `${texts}.openAgain` : `${texts}.open`)}
          </button>
        )}
        {isRefused && (
          <button type="button" className="button primary" onClick={onOpen}>
            {t(`${texts}.readAgain`)}
          </button>
        )}
        {(isRefused || desk.phase === 'merging' || desk.phase === 'editing') && (
          <button type="button" className="button" onClick={onGiveUp}>
            {t(`${texts}.giveUp`)}
          </button>
        )}
      </div>
    </section>
  )
}

/** What the phase means, in a sentence. */
function useStatus(desk: Desk): string {
  const { t } = useTranslation('scenarios')
  switch (desk.phase) {
    case 'closed':
      if (desk.status === 0) return t(noAnswer)
      return t(`${texts}.${desk.status === undefined ? 'closed' : desk.status === 423 ? 'lockedOut' : 'refused.other'}`)
    case 'refused':
      return desk.status === 0 ? t(noAnswer) : t([`${texts}.refused.${desk.status}`, `${texts}.refused.other`])
    case 'saved':
      return t(`${texts}.${desk.hasUndone ? 'savedOver' : 'saved'}`)
    default:
      return t(`${texts}.${desk.phase}`)
  }
}

/** Says what has happened; the focus goes there, since the button that was pressed is gone. */
function Said({ text, phase, isBad }: { readonly text: string; readonly phase: string; readonly isBad: boolean }) {
  const ref = useRef<HTMLParagraphElement>(null)
  const shown = useRef(phase)
  useEffect(() => {
    if (shown.current === phase) return
    shown.current = phase
    ref.current?.focus()
  }, [phase])
  return (
    <p ref={ref} tabIndex={-1} className={styles.said} data-bad={isBad}>
      <ProseText text={text} />
    </p>
  )
}

interface FieldsProps {
  readonly mine: Draft
  readonly onEvent: (event: DeskEvent) => void
  readonly onSubmit: () => void
}

function Fields({ mine, onEvent, onSubmit }: FieldsProps) {
  const { t } = useTranslation('scenarios')
  const id = useId()
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <label htmlFor={`${id}-title`}>{t(`${texts}.titleField`)}</label>
      <input
        id={`${id}-title`}
        value={mine.title}
        maxLength={200}
        required
        onChange={(event) => onEvent({ kind: 'typed', field: 'title', value: event.target.value })}
      />
      <label htmlFor={`${id}-text`}>{t(`${texts}.textField`)}</label>
      <textarea
        id={`${id}-text`}
        value={mine.text}
        rows={6}
        maxLength={4000}
        required
        onChange={(event) => onEvent({ kind: 'typed', field: 'text', value: event.target.value })}
      />
      <button type="submit" className="button primary">
        {t(`${texts}.save`)}
      </button>
    </form>
  )
}

/** An article that is only read. */
export function Written({ draft }: { readonly draft: Draft }) {
  return (
    <div className={styles.written}>
      <p className={styles.title}>{draft.title}</p>
      <p>{draft.text}</p>
    </div>
  )
}
