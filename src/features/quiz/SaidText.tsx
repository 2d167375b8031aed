import { useTranslation } from 'react-i18next'
import { findStatus } from '../../http/status/statuses.ts'
import { formatMessage } from '../../http/wireText.ts'
import type { Said } from '../../study/question.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import { whenItIs } from './explain.ts'
import styles from './SaidText.module.css'
import { useQuestionTexts } from './texts.ts'

/** What a question shows or says, in the reader's language. */
export function SaidText({ said }: { readonly said: Said }) {
  const { t } = useTranslation(['questions', 'facts', 'situations', 'rules', 'wire', 'missions'])
  const { gists, pairs } = useQuestionTexts()
  switch (said.said) {
    case 'code':
      return (
        <span className={styles.number}>
          <StatusNumber code={said.code} />
        </span>
      )
    case 'gist':
      return <ProseText text={gists[said.code] ?? ''} />
    case 'situation':
      return <ProseText text={t(`situations:${said.code}`)} />
    case 'step':
      return t(`facts:next.${findStatus(said.code)?.next}`)
    case 'when':
      return <ProseText text={whenItIs(pairs, said.code, said.against) ?? gists[said.code] ?? ''} />
    case 'wire':
      return <ProseText text={t(`wire:${said.key}`)} />
    case 'finding':
      return <ProseText text={t(`rules:${said.finding.rule}.${said.finding.outcome}`)} />
    case 'text':
      return <ProseText text={t(`questions:text.${said.key}`, { ...said.values })} />
    case 'mission':
      return <ProseText text={t(`missions:${said.mission}.${said.text}`)} />
    case 'literal':
      return <Wire lines={said.lines} />
    case 'message': {
      const phrase = 'status' in said.message ? findStatus(said.message.status)?.phrase : undefined
      const text = formatMessage(said.message, phrase === undefined ? {} : { reasonPhrase: phrase })
      return <Wire lines={text.trimEnd().split('\r\n')} blank={said.blank} />
    }
  }
}

interface WireProps {
  readonly lines: readonly string[]
  readonly blank?: number | undefined
}

/** Lines that are the same in every language; the one that is to be found is left out. */
function Wire({ lines, blank }: WireProps) {
  const { t } = useTranslation('quiz')
  return (
    <code className={lines.length > 1 ? styles.wire : styles.line} dir="ltr" translate="no">
      {lines.map((line, at) => (
        // Lines may repeat, and their order is what they say.
        <span key={`${at}:${line}`}>
          {at === blank ? (
            <mark className={styles.blank}>
              <span className="visually-hidden">{t('blank')}</span>
            </mark>
          ) : (
            line
          )}
        </span>
      ))}
    </code>
  )
}
