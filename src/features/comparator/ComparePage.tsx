import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import { Still } from '../../ui/Still.tsx'
import { CodePicker } from './CodePicker.tsx'
import styles from './ComparePage.module.css'
import { SwapWatch } from './SwapWatch.tsx'
import { swappable } from './swapHash.ts'

/** The parts of the page that do not react; without them where they stand in the document already. */
export interface StillParts {
  readonly article?: ReactNode
  /** What breaks when the codes are swapped; `undefined` too where they cannot be. */
  readonly swap?: ReactNode
  readonly ending?: ReactNode
}

interface Props extends StillParts {
  readonly language: Language
  /** The codes compared; none on the page where a comparison begins. */
  readonly codes: readonly number[]
}

/** A comparison, or the place where one begins, and the box that adds a code. */
export function ComparePage({ language, codes, article, swap, ending }: Props) {
  const { t } = useTranslation('app')
  return (
    <div className={styles.page}>
      {codes.length === 0 && (
        <header>
          <h1 tabIndex={-1}>{t('compare.startTitle')}</h1>
          <p className="quiet">{t('compare.startLead')}</p>
        </header>
      )}
      {codes.length === 0 && <CodePicker language={language} codes={codes} />}
      <div data-first-view>
        <Still>{article}</Still>
      </div>
      {swappable(codes).length > 0 && (
        <div className={styles.swap}>
          <Still>{swap}</Still>
          <SwapWatch language={language} codes={codes} />
        </div>
      )}
      {codes.length > 0 && <Still>{ending}</Still>}
      {codes.length > 0 && <CodePicker language={language} codes={codes} />}
    </div>
  )
}
