import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mission, Verdict } from '../../lab/missions/mission.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import styles from './MissionPage.module.css'

interface Props {
  readonly mission: Mission
  readonly verdict: Verdict
  readonly children?: ReactNode
}

/** How a way through a mission has ended, and why. */
export function VerdictBox({ mission, verdict, children }: Props) {
  const { t } = useTranslation('player')
  const why = useVerdictWords(mission)
  return (
    <div className={styles.ended} data-verdict={verdict.kind}>
      <h2 id="desk" tabIndex={-1} data-arrival="">
        <VerdictMark verdict={verdict} /> {t(`mission.verdict.${verdict.kind}`)}
      </h2>
      <p>
        <ProseText text={why(verdict)} />
      </p>
      {children}
    </div>
  )
}

/** A sign for how a way ended, beside the word that says so. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span className={styles.sign} aria-hidden="true">
      {verdict.kind === 'solved' ? '✓' : verdict.kind === 'failed' ? '✗' : '…'}
    </span>
  )
}

/** Returns what puts the reason of a verdict into words; an open one has none. */
export function useVerdictWords({ id }: Mission): (verdict: Verdict) => string {
  const { t } = useTranslation('missions')
  return (verdict) => {
    switch (verdict.kind) {
      case 'open':
        return ''
      case 'solved':
        return t(`${id}.solved`)
      case 'failed':
        return t(`${id}.reasons.${verdict.reason}`)
    }
  }
}
