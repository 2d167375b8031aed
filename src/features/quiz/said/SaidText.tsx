import { useTranslation } from 'react-i18next'
import { findStatus } from '../../../http/status/statuses.ts'
import { formatMessage } from '../../../http/wireText.ts'
import type { Said } from '../../../study/question.ts'
import { ProseText } from '../../../ui/ProseText.tsx'
import { StatusNumber } from '../../../ui/StatusNumber.tsx'
import { proseOf } from './proseOf.ts'
import styles from './SaidText.module.css'
import { useQuestionTexts } from './texts.ts'
import { WireLines } from './WireLines.tsx'

/** What a question shows or says, in the reader's language. */
export function SaidText({ said }: { readonly said: Said }) {
  const { t } = useTranslation(['questions', 'facts', 'situations', 'rules', 'wire', 'missions'])
  const texts = useQuestionTexts()
  switch (said.said) {
    case 'code':
      return (
        <span className={styles.number}>
          <StatusNumber code={said.code} />
        </span>
      )
    case 'literal':
      return said.lines.length > 1 ? (
        <WireLines lines={said.lines} />
      ) : (
        <code className={styles.line} translate="no">
          {said.lines[0]}
        </code>
      )
    case 'message': {
      const phrase = 'status' in said.message ? findStatus(said.message.status)?.phrase : undefined
      const text = formatMessage(said.message, phrase === undefined ? {} : { reasonPhrase: phrase })
      return <WireLines lines={text.trimEnd().split('\r\n')} blank={said.blank} isMessage />
    }
    default:
      return <ProseText text={proseOf(said, t, texts)} />
  }
}
