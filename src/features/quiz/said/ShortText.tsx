import { useTranslation } from 'react-i18next'
import { formatMessage } from '../../../http/wireText.ts'
import type { Said } from '../../../study/question.ts'
import { ProseText } from '../../../ui/ProseText.tsx'
import { proseOf } from './proseOf.ts'
import { shorten } from './shorten.ts'
import { useQuestionTexts } from './texts.ts'

/** The most characters of a text that a report tells. */
const mostCharacters = 240

/** What is said or shown, in short: of a message its first line, of a long text its beginning. */
export function ShortText({ said }: { readonly said: Said }) {
  const { t } = useTranslation(['questions', 'facts', 'situations', 'rules', 'wire', 'missions'])
  const texts = useQuestionTexts()
  switch (said.said) {
    case 'code':
      return <strong>{said.code}</strong>
    case 'literal':
    case 'message': {
      const lines = said.said === 'literal' ? said.lines : formatMessage(said.message).split('\r\n')
      const [first = '', ...others] = lines.filter((line) => line !== '')
      return (
        <code translate="no">
          {first}
          {others.length > 0 && ' …'}
        </code>
      )
    }
    default:
      return <ProseText text={shorten(proseOf(said, t, texts), mostCharacters)} />
  }
}
