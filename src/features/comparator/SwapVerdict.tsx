import { useTranslation } from 'react-i18next'
import type { SwapFinding, Verdict } from '../../lab/swap/findings.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import styles from './SwapTables.module.css'

/** How a client fares, as a shape and a word. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation('swap')
  return (
    <span className={styles.verdict} data-verdict={verdict}>
      {t(`verdict.${verdict}`)}
    </span>
  )
}

interface Props {
  readonly finding: SwapFinding
  readonly right: number
}

/** What gets worse, as a sentence. */
export function FindingText({ finding: { id, ...numbers }, right }: Props) {
  const { t } = useTranslation('swap')
  return <ProseText text={t(`finding.${id}`, { right, ...numbers })} />
}
