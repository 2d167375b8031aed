import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { originId } from '../../lab/origin/serve.ts'
import type { ControlValues, Scenario } from '../../lab/scenarios/scenario.ts'
import { siteBefore } from '../../lab/siteBefore.ts'
import type { Trace } from '../../lab/trace/trace.ts'
import { InsteadItem } from './InsteadItem.tsx'
import styles from './InsteadPanel.module.css'
import { useCounterfactuals } from './useCounterfactuals.ts'

interface Props {
  readonly scenario: Scenario
  readonly values: ControlValues
  readonly trace: Trace
  readonly exchange: number
}

/** Every code that another request would have been answered with at that moment, the smallest change first. */
export function InsteadPanel({ scenario, values, trace, exchange }: Props) {
  const { t } = useTranslation(['player', 'tools'])
  const before = useMemo(() => {
    const start = scenario.site?.(values)
    return start && siteBefore(start, trace, originId, exchange)
  }, [scenario, values, trace, exchange])
  const { found, searching } = useCounterfactuals(before)
  return (
    <>
      <p className="quiet">{t('tools:instead.lead')}</p>
      <p className="quiet" role="status">
        {searching ? t('tools:instead.searching') : t('tools:instead.found', { count: found.length })}
      </p>
      <ul className={styles.list}>
        {found.map((one) => (
          <InsteadItem key={one.answered.response.status} found={one} />
        ))}
      </ul>
    </>
  )
}
