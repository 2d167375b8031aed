import { useTranslation } from 'react-i18next'
import type { Decided } from '../../lab/which/decide.ts'
import type { WhichLink } from '../../state/whichLink.ts'
import styles from './WhichPage.module.css'

/** What in the address could not be understood or does not fit, and what was done about it. */
export function ProblemList({ link, decided }: { readonly link: WhichLink; readonly decided: Decided }) {
  const { t } = useTranslation('which')
  const nameOf = (id: string) => t(`questions.${id}.name`)
  const problems = [
    ...(link.isOtherVersion ? [t('problem.otherVersion')] : []),
    ...link.unknown.map((text) => t('problem.unknown', { text })),
    ...link.misread.map(({ id, text }) => t('problem.misread', { text, name: nameOf(id) })),
    ...decided.unfit.map((id) => t('problem.unfit', { name: nameOf(id) })),
    ...(decided.pointless.length > 0 ? [t('problem.pointless', { count: decided.pointless.length })] : []),
  ]
  // A live region has to be there before it speaks.
  return (
    <div role="status" className={styles.problems}>
      {problems.length > 0 && (
        <>
          <p>
            <strong>{t('problem.title')}</strong>
          </p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
