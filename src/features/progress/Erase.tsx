import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import data from './DataSection.module.css'
import { ExportButtons } from './LogExport.tsx'
import styles from './Progress.module.css'
import type { ProgressDoor } from './useDoor.ts'

interface Props {
  readonly door: ProgressDoor
  /** The learner's day. */
  readonly today: number
  readonly onErased: () => void
}

/** Deletes everything, in two steps: an export is offered, then it is said once more what will be gone. */
export function Erase({ door, today, onErased }: Props) {
  const { t } = useTranslation('progress')
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={data.part}>
      <h3>{t('erase.title')}</h3>
      <p>{t('erase.text')}</p>
      <p>
        <button type="button" className={`button ${data.danger}`} onClick={() => setOpen(true)}>
          {t('erase.open')}
        </button>
      </p>
      {isOpen && <EraseDialog door={door} today={today} onErased={onErased} onClose={() => setOpen(false)} />}
    </div>
  )
}

function EraseDialog({ door, today, onErased, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation('progress')
  const dialog = useRef<HTMLDialogElement>(null)
  const [isSure, setSure] = useState(false)
  const [state, setState] = useState<'asking' | 'erasing' | 'failed'>('asking')

  useEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    return () => opened?.close()
  }, [])

  async function erase() {
    setState('erasing')
    const isGone = await door.actions.erase().catch(() => false)
    if (!isGone) return setState('failed')
    dialog.current?.close()
    // The button that opened the dialog is gone with what it was for.
    document.querySelector<HTMLElement>('main h1')?.focus()
    onErased()
  }

  return (
    <dialog ref={dialog} className={data.dialog} aria-labelledby="erase-title" onClose={onClose}>
      <div className={data.inside}>
        <h2 id="erase-title">{t('erase.question')}</h2>
        <p>{t('erase.what', { count: door.state.progress.events })}</p>
        <div className={data.part}>
          <h3>{t('erase.exportFirst')}</h3>
          <ExportButtons door={door} today={today} />
        </div>
        <label>
          <input type="checkbox" checked={isSure} onChange={(event) => setSure(event.currentTarget.checked)} />{' '}
          {t('erase.sure')}
        </label>
        <div className={styles.ways}>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t('erase.keep')}
          </button>
          <button
            type="button"
            className={`button ${data.danger}`}
            disabled={!isSure || state === 'erasing'}
            onClick={() => void erase()}
          >
            {t('erase.erase')}
          </button>
        </div>
        <p role="alert">{state === 'failed' && t('erase.failed')}</p>
      </div>
    </dialog>
  )
}
