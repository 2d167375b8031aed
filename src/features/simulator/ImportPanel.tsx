import { type ChangeEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ImportProblem, importHar, importLimits } from '../../lab/trace/importHar.ts'
import type { Trace } from '../../lab/trace/trace.ts'
import file from '../../ui/FileInput.module.css'
import styles from './ExportPanel.module.css'

/** A trace that came from a file, and whose names its participants bear. */
export interface ImportedTrace {
  readonly trace: Trace
  readonly scenarioId: string
}

interface Props {
  readonly onImport: (imported: ImportedTrace) => void
}

type Problem = ImportProblem | 'unreadable'

/** Takes a file that was exported here; whatever else it is given is told apart and changes nothing. */
export function ImportPanel({ onImport }: Props) {
  const { t } = useTranslation(['player', 'tools'])
  const [problem, setProblem] = useState<Problem>()
  const id = useId()

  async function read(file: File): Promise<Problem | undefined> {
    if (file.size > importLimits.octets) return 'tooLarge'
    let text: string
    try {
      text = await file.text()
    } catch {
      return 'unreadable'
    }
    const imported = importHar(text)
    if (!imported.ok) return imported.problem
    onImport({ trace: imported.trace, scenarioId: imported.scenario ?? '' })
    return undefined
  }

  function onChange({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0]
    if (!file) return
    setProblem(undefined)
    void read(file).then((found) => {
      setProblem(found)
      // So that the same file can be chosen again once it has been mended.
      currentTarget.value = ''
    })
  }

  return (
    <div className={styles.pick}>
      <label htmlFor={id}>{t('tools:import.choose')}</label>
      <input
        id={id}
        className={file.input}
        type="file"
        accept=".har,application/json"
        aria-describedby={`${id}-hint`}
        onChange={onChange}
      />
      <p className="quiet" id={`${id}-hint`}>
        {t('tools:import.hint')}
      </p>
      <p role="alert">{problem && t(`tools:import.problem.${problem}`)}</p>
    </div>
  )
}
