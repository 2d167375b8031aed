import { useRef, useState } from 'react'
import type {
  ImportCheck,
  ImportOutcome,
  ImportSummary,
  ProgressActions,
  ReadingProgress,
} from '../../state/progress/store.ts'

/** Where the import of a file stands. */
export type ImportStep =
  | { readonly kind: 'none' }
  /** It is being read, and nothing is written; or it is being added. */
  | { readonly kind: 'checking' | 'adding'; readonly reading: ReadingProgress }
  | { readonly kind: 'checked'; readonly summary: ImportSummary }
  | Exclude<ImportCheck, { readonly kind: 'fits' | 'stopped' }>
  | Exclude<ImportOutcome, { readonly kind: 'refused' }>
  | { readonly kind: 'failed' }

const start: ReadingProgress = { part: 0, events: 0 }

/** Leads a file through its import: first read, then, if one says so, added. */
export function useImport({ checkImport, importLog }: Pick<ProgressActions, 'checkImport' | 'importLog'>) {
  const [step, setStep] = useState<ImportStep>({ kind: 'none' })
  const running = useRef<{ readonly file: Blob; readonly control: AbortController }>(undefined)

  function begin(file: Blob, kind: 'checking' | 'adding') {
    running.current?.control.abort()
    const control = new AbortController()
    running.current = { file, control }
    setStep({ kind, reading: start })
    const onProgress = (reading: ReadingProgress) => {
      if (!control.signal.aborted) setStep({ kind, reading })
    }
    return { onProgress, signal: control.signal }
  }

  /** Another file, or stopping, has overtaken what comes back too late. */
  const isCurrent = (signal: AbortSignal) => running.current?.control.signal === signal

  async function check(file: Blob) {
    const options = begin(file, 'checking')
    try {
      const result = await checkImport(file, options)
      if (!isCurrent(options.signal)) return
      if (result.kind === 'fits') setStep({ kind: 'checked', summary: result.summary })
      else setStep(result.kind === 'stopped' ? { kind: 'none' } : result)
    } catch {
      if (isCurrent(options.signal)) setStep({ kind: 'failed' })
    }
  }

  async function add() {
    const file = running.current?.file
    if (!file) return
    const options = begin(file, 'adding')
    try {
      const outcome = await importLog(file, options)
      if (isCurrent(options.signal)) setStep(outcome)
    } catch {
      if (isCurrent(options.signal)) setStep({ kind: 'failed' })
    }
  }

  function forget() {
    running.current?.control.abort()
    running.current = undefined
    setStep({ kind: 'none' })
  }

  return { step, check, add, stop: () => running.current?.control.abort(), forget }
}
