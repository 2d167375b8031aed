import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toCurlCommands, toMermaid, toPlainText } from '../../lab/trace/export.ts'
import { toHar } from '../../lab/trace/har.ts'
import type { Trace } from '../../lab/trace/trace.ts'
import { downloadText } from './downloadText.ts'
import styles from './ExportPanel.module.css'
import { useExportWords } from './useExportWords.ts'

interface Props {
  readonly trace: Trace
  readonly scenarioId: string
  /** The address that shows the same again; `undefined` where none does. */
  readonly link: (() => string) | undefined
}

const formats = ['har', 'curl', 'mermaid', 'text'] as const

type Format = (typeof formats)[number]

const files: Readonly<Record<Format, { readonly ending: string; readonly mediaType: string }>> = {
  har: { ending: 'har', mediaType: 'application/json' },
  curl: { ending: 'sh', mediaType: 'text/x-shellscript' },
  mermaid: { ending: 'mmd', mediaType: 'text/plain' },
  text: { ending: 'txt', mediaType: 'text/plain' },
}

/** The run on screen in four formats and as a link, each to copy, the formats also as a file. */
export function ExportPanel({ trace, scenarioId, link }: Props) {
  const { t } = useTranslation(['player', 'tools'])
  const words = useExportWords(trace, scenarioId)
  const [said, setSaid] = useState<{ readonly what: string; readonly done: boolean }>()

  function textOf(format: Format): string {
    switch (format) {
      case 'har':
        return `${JSON.stringify(toHar(trace, scenarioId === '' ? undefined : scenarioId), undefined, 2)}\n`
      case 'curl':
        return toCurlCommands(trace)
      case 'mermaid':
        return toMermaid(trace, words)
      case 'text':
        return toPlainText(trace, words)
    }
  }

  function copy(text: string, what: string) {
    const tell = (done: boolean) => () => setSaid({ what, done })
    // Outside of a secure context there is no clipboard.
    if (!navigator.clipboard) return tell(false)()
    navigator.clipboard.writeText(text).then(tell(true), tell(false))
  }

  return (
    <>
      <ul className={styles.formats}>
        {formats.map((format) => {
          const name = t(`tools:export.format.${format}.name`)
          const { ending, mediaType } = files[format]
          return (
            <li key={format}>
              <p>
                <strong>{name}</strong> <span className="quiet">{t(`tools:export.format.${format}.hint`)}</span>
              </p>
              <div className={styles.buttons}>
                <button type="button" className="button" onClick={() => copy(textOf(format), name)}>
                  {t('tools:export.copy', { what: name })}
                </button>
                <button
                  type="button"
                  className="button"
                  onClick={() => downloadText(`${scenarioId || 'trace'}.${ending}`, mediaType, textOf(format))}
                >
                  {t('tools:export.download', { what: name })}
                </button>
              </div>
            </li>
          )
        })}
        {link && (
          <li>
            <p>
              <strong>{t('tools:export.link.name')}</strong>{' '}
              <span className="quiet">{t('tools:export.link.hint')}</span>
            </p>
            <div className={styles.buttons}>
              <button type="button" className="button" onClick={() => copy(link(), t('tools:export.link.name'))}>
                {t('tools:export.copy', { what: t('tools:export.link.name') })}
              </button>
            </div>
          </li>
        )}
      </ul>
      <p role="status">
        {said && t(said.done ? 'tools:export.copied' : 'tools:export.notCopied', { what: said.what })}
      </p>
    </>
  )
}
