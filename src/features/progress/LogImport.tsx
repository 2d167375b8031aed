import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { usePowers } from '../../state/powers.ts'
import file from '../../ui/FileInput.module.css'
import data from './DataSection.module.css'
import { momentName } from './formats.ts'
import { ImportReport } from './ImportReport.tsx'
import styles from './Progress.module.css'
import type { ProgressDoor } from './useDoor.ts'
import { useImport } from './useImport.ts'

interface Props {
  readonly door: ProgressDoor
  readonly language: Language
}

/** A file is chosen or dropped, read without writing anything, and added to the log when one says so. */
export function LogImport({ door, language }: Props) {
  const { t } = useTranslation('progress')
  const { zoneMinutes } = usePowers()
  const { step, check, add, stop, forget } = useImport(door.actions)
  const [isOver, setOver] = useState(false)
  const [said, setSaid] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const { lastImport } = door.state

  function take(file: File | undefined) {
    setSaid('')
    if (file) void check(file)
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }

  function reset() {
    if (input.current) input.current.value = ''
    forget()
  }

  async function undo() {
    const isDone = await door.actions.undoImport()
    reset()
    setSaid(t(isDone ? 'import.undone' : 'import.notUndone'))
  }

  return (
    <div className={data.part}>
      <h3 id="import">{t('import.title')}</h3>
      <p>{t('import.text')}</p>
      {/* Dropping is the shorter way for who can; the field inside is the way for everyone. */}
      <section
        className={data.drop}
        aria-labelledby="import"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label htmlFor="import-file">{t('import.choose')}</label>
        <input
          ref={input}
          id="import-file"
          className={file.input}
          type="file"
          accept=".json,.gz,application/json,application/gzip"
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
        <ImportReport step={step} onAdd={() => void add()} onStop={stop} onForget={reset} />
      </section>
      {lastImport && lastImport.added > 0 && (
        <p className={styles.ways}>
          {t('import.last', {
            count: lastImport.added,
            time: momentName(language)({ at: lastImport.at, zoneMinutes: zoneMinutes(lastImport.at) }),
          })}
          <button type="button" className="button" onClick={() => void undo()}>
            {t('import.undo')}
          </button>
        </p>
      )}
      <p role="status">{said}</p>
    </div>
  )
}
