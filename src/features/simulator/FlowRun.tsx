import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scenario } from '../../lab/scenarios/scenario.ts'
import type { Trace } from '../../lab/trace/trace.ts'
import { TracePlayer } from '../../ui/trace/TracePlayer.tsx'
import styles from './FlowRun.module.css'
import { type FlowSettings, writeQuery } from './flowSettings.ts'
import type { ImportedTrace } from './ImportPanel.tsx'
import { InsteadDisclosure } from './InsteadDisclosure.tsx'
import { LazyDisclosure } from './LazyDisclosure.tsx'
import type { FlowMoment } from './useFlowSettings.ts'
import { withTools } from './withTools.ts'

interface Props {
  readonly scenario: Scenario
  readonly settings: FlowSettings
  readonly trace: Trace
  readonly moment: FlowMoment
}

const loadExport = () => import('./ExportPanel.tsx').then(({ ExportPanel }) => ExportPanel)
const loadCompare = () => import('./ComparePanel.tsx').then(({ ComparePanel }) => ComparePanel)
const loadImport = () => import('./ImportPanel.tsx').then(({ ImportPanel }) => ImportPanel)

/** The player of a flow with what can be done with its trace; a trace from a file stands in until a control is moved. */
export function FlowRun({ scenario, settings, trace, moment }: Props) {
  const { t, i18n } = useTranslation('player')
  const [file, setFile] = useState<{ readonly imported: ImportedTrace; readonly insteadOf: Trace }>()
  const imported = file?.insteadOf === trace ? file.imported : undefined
  const shown = imported ?? { trace, scenarioId: scenario.id }
  const link = () => location.origin + location.pathname + writeQuery(scenario, settings, moment.current())
  return (
    <>
      <div role="status">
        {imported && (
          <div className={styles.note}>
            <p>{t('import.shown')}</p>
            <button type="button" className="button" onClick={() => setFile(undefined)}>
              {t('import.back')}
            </button>
          </div>
        )}
      </div>
      {imported ? (
        <TracePlayer key="file" {...shown} />
      ) : (
        <TracePlayer
          key="run"
          {...shown}
          place={moment.place}
          onPlace={moment.onPlace}
          beneath={(step) => (
            <InsteadDisclosure scenario={scenario} values={settings.values} trace={trace} step={step} />
          )}
        />
      )}
      <div className={styles.disclosures}>
        <LazyDisclosure
          summary={t('compare.title')}
          load={() => withTools(i18n, loadCompare)}
          isOpen={settings.other !== undefined}
        >
          {(ComparePanel) => (
            <ComparePanel scenario={scenario} settings={settings} trace={trace} onCompare={moment.compare} />
          )}
        </LazyDisclosure>
        <LazyDisclosure summary={t('export.title')} load={() => withTools(i18n, loadExport)}>
          {(ExportPanel) => <ExportPanel {...shown} link={imported ? undefined : link} />}
        </LazyDisclosure>
        <LazyDisclosure summary={t('import.title')} load={() => withTools(i18n, loadImport)}>
          {(ImportPanel) => <ImportPanel onImport={(imported) => setFile({ imported, insteadOf: trace })} />}
        </LazyDisclosure>
      </div>
    </>
  )
}
