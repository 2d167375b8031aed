import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { reasonPhraseOf } from '../../http/status/reasonPhrases.ts'
import type { Language } from '../../i18n/languages.ts'
import type { ControlValues, Scenario } from '../../lab/scenarios/scenario.ts'
import { codePath } from '../../state/addresses.ts'
import { roundPath } from '../../state/roundPath.ts'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import { FigureList } from './FigureList.tsx'
import { FlowControls } from './FlowControls.tsx'
import styles from './FlowPage.module.css'
import { FlowRun } from './FlowRun.tsx'
import type { Panel } from './flowKit.ts'
import { initialSettings, nextSeed, type RunSettings } from './flowSettings.ts'
import { MissionLinks, type NamedMission } from './MissionLinks.tsx'
import { runOnce } from './runOnce.ts'
import { useFlowSettings } from './useFlowSettings.ts'

interface Props {
  readonly scenario: Scenario
  /** What it shows besides its trace. */
  readonly panel?: Panel | undefined
  /** The missions that belong to it. */
  readonly missions?: readonly NamedMission[]
  readonly language: Language
}

const questionCount = 5
const none: readonly NamedMission[] = []

/** A flow that runs in the page: its controls, what it came to, every message with its reasons, and its missions. */
export function FlowPage({ scenario, panel: ownPanel, missions = none, language }: Props) {
  const { t } = useTranslation(['player', 'scenarios'])
  const [{ settings, corrected, otherVersion }, change, moment] = useFlowSettings(scenario)
  const { values, seed } = settings
  const trace = useMemo(() => runOnce(scenario, { values, seed }), [scenario, values, seed])
  // The picture of the run comes first; what it comes to is told in the next frame.
  const told = useDeferredValue(trace)
  const figures = useMemo(() => scenario.figures(told), [scenario, told])
  const panel = usePanel(ownPanel, { scenario, language, settings, onChange: change })
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
        {panel}
        <FurtherWays scenario={scenario} missions={missions} language={language} />
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

/** The missions of a flow, its codes, and questions about them: none of it depends on how the flow runs. */
const FurtherWays = memo(function FurtherWays({
  scenario,
  missions,
  language,
}: Required<Pick<Props, 'scenario' | 'missions' | 'language'>>) {
  const { t } = useTranslation('player')
  return (
    <>
      {missions.length > 0 && (
        <section className={styles.section} aria-labelledby="missions">
          <h2 id="missions">{t('mission.list')}</h2>
          <p className="quiet">{t('mission.listLead')}</p>
          <MissionLinks language={language} missions={missions} />
        </section>
      )}
      <section className={styles.section} aria-labelledby="codes">
        <h2 id="codes">{t('flow.codes')}</h2>
        <ul className={styles.codes}>
          {scenario.codes.map((code) => (
            <li key={code}>
              <a className="button" href={codePath(language, code)}>
                <StatusNumber code={code} phrase={reasonPhraseOf(code) ?? ''} />
              </a>
            </li>
          ))}
        </ul>
        <p>
          <a href={roundPath(language, { codes: scenario.codes, count: questionCount })}>{t('flow.questions')}</a>
        </p>
      </section>
    </>
  )
})

interface PanelSettings {
  readonly scenario: Scenario
  readonly language: Language
  readonly settings: RunSettings
  readonly onChange: (settings: RunSettings) => void
}

/**
 * Draws what a flow shows besides its trace. It runs the flow in other ways, too, so it follows when the run itself is on
 * the screen, unless it has controls of its own, which must not lag behind the hand.
 */
function usePanel(FlowPanel: Panel | undefined, { scenario, language, settings, onChange }: PanelSettings) {
  const later = useDeferredValue(settings)
  const { values, seed } = scenario.controls.some(({ drawnByPanel }) => drawnByPanel) ? settings : later
  const latest = useRef({ settings, onChange })
  useEffect(() => {
    latest.current = { settings, onChange }
  })
  return useMemo(() => {
    const open = (next: ControlValues) => latest.current.onChange({ values: next, seed: latest.current.settings.seed })
    return FlowPanel && <FlowPanel language={language} values={values} seed={seed} onOpen={open} />
  }, [FlowPanel, language, values, seed])
}
