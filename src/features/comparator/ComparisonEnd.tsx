import { useTranslation } from 'react-i18next'
import type { AskedQuestion } from '../../i18n/prose.ts'
import { AskedQuestions } from '../../ui/AskedQuestions.tsx'
import { type LearnGroup, LearnMore } from '../../ui/LearnMore.tsx'
import styles from './ComparisonArticle.module.css'

interface Props {
  readonly questions: Readonly<Record<string, AskedQuestion>>
  readonly learn: readonly LearnGroup[]
}

/** What stands below all that can be tried with the codes compared: what people ask about them, and the ways on. */
export function ComparisonEnd({ questions, learn }: Props) {
  const { t } = useTranslation('reference')
  return (
    <div className={styles.article}>
      <AskedQuestions title={t('questions')} questions={questions} />
      <LearnMore title={t('learn.title')} groups={learn} />
    </div>
  )
}
