import { type ComponentType, memo, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createStore } from 'zustand/vanilla'
import type { Language } from '../../i18n/languages.ts'
import type { ControlValues, Scenario } from '../../lab/scenarios/scenario.ts'
import { OwnLife } from '../../ui/OwnLife.tsx'
import { FigureList } from './FigureList.tsx'
import { FlowControls } from './FlowControls.tsx'
import type { FurtherProps } from './FlowFurther.tsx'
import styles from './FlowPage.module.css'
import { FlowRun } from './FlowRun.tsx'
import { initialSettings, nextSeed, type RunSettings } from './flowSettings.ts'
import type { NamedMission } from './MissionLinks.tsx'
import { runOnce } from './runOnce.ts'
import { useFlowSettings } from './useFlowSettings.ts'

interface Props {
  readonly scenario: Scenario
  /** What follows its run. */
  readonly further: ComponentType<FurtherProps>
  /** The missions that belong to it. */
  readonly missions: readonly NamedMission[]
  readonly language: Language
}

/** The id of the part of a flow's page that may come to life later. */
export const furtherPart = (flow: string) => `further-${flow}`

/** A flow that runs in the page: its controls, what it came to, every message with its reasons, and what follows. */
export function FlowPage({ scenario, further, missions, language }: Props) {
  const { t } = useTranslation(['player', 'scenarios'])
  const [{ settings, corrected, otherVersion }, change, moment] = useFlowSettings(scenario)
  const { values, seed } = settings
  const trace = useMemo(() => runOnce(scenario, { values, seed }), [scenario, values, seed])
  // The picture of the run comes first; what it comes to is told in the next frame.
  const told = useDeferredValue(trace)
  const figures = useMemo(() => scenario.figures(told), [scenario, told])
  const labelOf = (id: string) =>
    id === 'seed' || id === 'step' ? t(`flow.${id}Name`) : t(`${scenario.id}.controls.${id}.label`, { ns: 'scenarios' })
  return (
    <div className={styles.page}>
      <FlowHead scenario={scenario} />
      <div className={`quiet ${styles.notes}`} role="status">
        {otherVersion && <p>{t('flow.otherVersion')}</p>}
        {corrected.length > 0 && (
          <p>{t('flow.corrected', { count: corrected.length, controls: corrected.map(labelOf) })}</p>
        )}
      </div>
      <section className={styles.controls} data-first-view aria-labelledby="controls">
        <h2 id="controls">{t('flow.controls')}</h2>
        <FlowControls scenario={scenario} values={values} onChange={(next) => change({ values: next, seed })} />
        <div className={styles.again}>
          <p className="quiet">{t('flow.seed', { seed })}</p>
          <button type="button" className="button" onClick={() => change({ values, seed: nextSeed(seed) })}>
            {t('flow.seedNext')}
          </button>
          <button type="button" className="button" onClick={() => change(initialSettings(scenario))}>
            {t('flow.reset')}
          </button>
        </div>
      </section>
      <div className={styles.run} data-further>
        <section className={styles.section} aria-labelledby="figures">
          <h2 id="figures">{t('flow.figures')}</h2>
          <FigureList figures={figures} scenarioId={scenario.id} />
        </section>
        <section className={styles.section} aria-labelledby="exchange">
          <h2 id="exchange">{t('flow.exchange')}</h2>
          <FlowRun scenario={scenario} settings={settings} trace={trace} moment={moment} />
        </section>
        <OwnLife id={furtherPart(scenario.id)} className={styles.run} isFurther>
          {useFurther(further, { scenario, missions, language, settings, onChange: change })}
        </OwnLife>
      </div>
    </div>
  )
}

const FlowHead = memo(function FlowHead({ scenario }: Pick<Props, 'scenario'>) {
  const { t } = useTranslation('scenarios')
  return (
    <header className={styles.header}>
      <h1 tabIndex={-1}>{t(`${scenario.id}.title`)}</h1>
      <p>{t(`${scenario.id}.lead`)}</p>
    </header>
  )
})

interface FurtherSettings extends Pick<Props, 'scenario' | 'missions' | 'language'> {
  readonly settings: RunSettings
  readonly onChange: (settings: RunSettings) => void
}

/** Draws what follows the run, as one element for good: while it stands in the document and waits for its code it must not change. */
function useFurther(
  Further: ComponentType<FurtherProps>,
  { scenario, missions, language, settings, onChange }: FurtherSettings,
) {
  const [store] = useState(() => createStore<RunSettings>(() => settings))
  const latest = useRef(onChange)
  useLayoutEffect(() => {
    latest.current = onChange
    store.setState(settings, true)
  })
  return useMemo(() => {
    const open = (values: ControlValues) => latest.current({ values, seed: store.getState().seed })
    return <Further {...{ scenario, missions, language }} settings={store} onOpen={open} />
  }, [Further, scenario, missions, language, store])
}
