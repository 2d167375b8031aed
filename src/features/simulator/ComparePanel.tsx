import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scenario } from '../../lab/scenarios/scenario.ts'
import { compareTraces } from '../../lab/trace/compare.ts'
import type { Trace } from '../../lab/trace/trace.ts'
import { ComparedExchanges, ComparedFigures, ComparedSteps } from './ComparedTables.tsx'
import styles from './ComparePanel.module.css'
import { FlowControls } from './FlowControls.tsx'
import { type FlowSettings, nextSeed, type RunSettings } from './flowSettings.ts'

interface Props {
  readonly scenario: Scenario
  readonly settings: FlowSettings
  /** The trace of the first run. */
  readonly trace: Trace
  readonly onCompare: (other: RunSettings | undefined) => void
}

/** A second run of the same flow beside the first, with controls of its own. */
export function ComparePanel({ scenario, settings, trace, onCompare }: Props) {
  const { t } = useTranslation(['player', 'tools'])
  const { values, seed, other } = settings
  return (
    <>
      <p className="quiet">{t('tools:compare.lead')}</p>
      <div className={styles.buttons}>
        <button type="button" className="button" onClick={() => onCompare({ values, seed })}>
          {t(other ? 'tools:compare.again' : 'tools:compare.start')}
        </button>
        {other && (
          <button type="button" className="button" onClick={() => onCompare(undefined)}>
            {t('tools:compare.end')}
          </button>
        )}
      </div>
      {other && <Beside scenario={scenario} trace={trace} other={other} onCompare={onCompare} />}
    </>
  )
}

interface BesideProps {
  readonly scenario: Scenario
  readonly trace: Trace
  readonly other: RunSettings
  readonly onCompare: (other: RunSettings) => void
}

function Beside({ scenario, trace, other, onCompare }: BesideProps) {
  const { t } = useTranslation(['player', 'tools'])
  const { values, seed } = other
  const id = useId()
  const second = useMemo(() => scenario.run(values, seed), [scenario, values, seed])
  const comparison = useMemo(() => compareTraces(trace, second), [trace, second])
  const figures = useMemo(() => [scenario.figures(trace), scenario.figures(second)] as const, [scenario, trace, second])
  const first = comparison.firstDifference === undefined ? undefined : comparison.rows[comparison.firstDifference]
  return (
    <>
      <section className={styles.controls} aria-labelledby={id}>
        <h3 id={id}>{t('tools:compare.controls')}</h3>
        <FlowControls scenario={scenario} values={values} onChange={(next) => onCompare({ values: next, seed })} />
        <div className={styles.buttons}>
          <p className="quiet">{t('flow.seed', { seed })}</p>
          <button type="button" className="button" onClick={() => onCompare({ values, seed: nextSeed(seed) })}>
            {t('flow.seedNext')}
          </button>
        </div>
      </section>
      <p role="status">
        {first ? t('tools:compare.parts', { seconds: first.millis / 1000 }) : t('tools:compare.same')}
      </p>
      <ComparedFigures a={figures[0]} b={figures[1]} scenarioId={scenario.id} />
      <ComparedSteps rows={comparison.rows} a={trace} b={second} scenarioId={scenario.id} />
      <ComparedExchanges exchanges={comparison.exchanges} />
    </>
  )
}
