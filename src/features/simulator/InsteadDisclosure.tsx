import { useTranslation } from 'react-i18next'
import { originId } from '../../lab/origin/serve.ts'
import type { ControlValues, Scenario } from '../../lab/scenarios/scenario.ts'
import { carriesResponse } from '../../lab/trace/derive.ts'
import type { Trace } from '../../lab/trace/trace.ts'
import type { TraceStep } from '../../ui/trace/steps.ts'
import { LazyDisclosure } from './LazyDisclosure.tsx'
import { withTools } from './withTools.ts'

interface Props {
  readonly scenario: Scenario
  readonly values: ControlValues
  readonly trace: Trace
  readonly step: TraceStep
}

const load = () => import('./InsteadPanel.tsx').then(({ InsteadPanel }) => InsteadPanel)

/** Below a final response of the origin: what a slightly different request would have been answered. */
export function InsteadDisclosure({ scenario, values, trace, step }: Props) {
  const { t, i18n } = useTranslation('player')
  if (!scenario.site || step.kind !== 'message' || !carriesResponse(step.delivery)) return null
  const { delivery } = step
  if (delivery.from !== originId || delivery.message.status < 200) return null
  return (
    <LazyDisclosure key={delivery.exchange} summary={t('instead.title')} load={() => withTools(i18n, load)}>
      {(InsteadPanel) => (
        <InsteadPanel scenario={scenario} values={values} trace={trace} exchange={delivery.exchange} />
      )}
    </LazyDisclosure>
  )
}
