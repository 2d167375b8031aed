import { useTranslation } from 'react-i18next'
import type { Option, Question } from '../../study/question.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './AskedScreen.module.css'

interface Props {
  readonly question: Question
  readonly option: Option
  readonly gists: Readonly<Record<string, string>>
}

/** An option as it is offered: a number, a gist or a step. */
export function OptionText({ question, option, gists }: Props) {
  const { t } = useTranslation('facts')
  switch (question.kind) {
    case 'situation':
      return (
        <span className={styles.optionNumber}>
          <StatusNumber code={option.code} />
        </span>
      )
    case 'meaning':
      return <ProseText text={gists[option.code] ?? ''} />
    case 'nextStep':
      return t(`next.${option.step}`)
  }
}
