import { useTranslation } from 'react-i18next'
import type { Question } from '../../study/question.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './Stem.module.css'

/** What a question tells before it asks: a situation, or a status code without its name, which would give it away. */
export function Stem({ question }: { readonly question: Question }) {
  const { t } = useTranslation(['quiz', 'situations'])
  if (question.kind === 'situation') {
    return (
      <p className={styles.situation}>
        <ProseText text={t(`situations:${question.code}`)} />
      </p>
    )
  }
  return (
    <p className={styles.subject}>
      <StatusNumber code={question.code} />
    </p>
  )
}
