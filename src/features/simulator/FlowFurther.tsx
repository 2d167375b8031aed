import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { reasonPhraseOf } from '../../http/status/reasonPhrases.ts'
import type { Language } from '../../i18n/languages.ts'
import type { ControlValues, Scenario } from '../../lab/scenarios/scenario.ts'
import { codePath } from '../../state/addresses.ts'
import { roundPath } from '../../state/roundPath.ts'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './FlowPage.module.css'
import type { RunSettings } from './flowSettings.ts'
import { MissionLinks, type NamedMission } from './MissionLinks.tsx'
import type { Panel } from './panelProps.ts'

/** What is told of a flow to the part of its page that may come to life later: the settings by a store, so that it is given the same props. */
export interface FurtherProps {
  readonly scenario: Scenario
  readonly missions: readonly NamedMission[]
  readonly language: Language
  readonly settings: StoreApi<RunSettings>
  /** Sets controls, so that a cell of a table can open its trace. */
  readonly onOpen: (values: ControlValues) => void
}

interface Props extends FurtherProps {
  /** What the flow shows besides its trace. */
  readonly panel?: Panel | undefined
}

/** What follows the run on the page of a flow: its panel, its missions, its codes, and questions about them. */
export function FlowFurther({ panel, ...props }: Props) {
  return (
    <>
      {panel && <FollowingPanel panel={panel} {...props} />}
      <FurtherWays {...props} />
    </>
  )
}

/**
 * Draws the panel. It runs the flow in other ways, too, so it follows when the run itself is on the screen, unless it has controls of its
 * own, which must not lag behind the hand.
 */
function FollowingPanel({
  panel: FlowPanel,
  scenario,
  language,
  settings,
  onOpen,
}: FurtherProps & { readonly panel: Panel }) {
  const now = useStore(settings)
  const later = useDeferredValue(now)
  const { values, seed } = scenario.controls.some(({ drawnByPanel }) => drawnByPanel) ? now : later
  return useMemo(() => {
    // What the panel leaves as it knows it may have become something else by now.
    const open = (next: ControlValues) => {
      const changes = Object.entries(next).filter(([control, value]) => value !== values[control])
      onOpen({ ...settings.getState().values, ...Object.fromEntries(changes) })
    }
    return <FlowPanel language={language} values={values} seed={seed} onOpen={open} />
  }, [FlowPanel, language, values, seed, settings, onOpen])
}

const questionCount = 5

/** The missions of a flow, its codes, and questions about them: none of it depends on how the flow runs. */
const FurtherWays = memo(function FurtherWays({
  scenario,
  missions,
  language,
}: Pick<Props, 'scenario' | 'missions' | 'language'>) {
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
