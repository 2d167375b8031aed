import { useTranslation } from 'react-i18next'
import { findStatus } from '../../http/status/statuses.ts'
import type { CourseStep } from '../../study/courseStep.ts'
import { StatusNumber } from '../../ui/StatusNumber.tsx'

/** What flows and missions are called, by id. */
export interface Titles {
  readonly flows: Readonly<Record<string, string>>
  readonly missions: Readonly<Record<string, string>>
}

/** What a step of a course is called: its codes, or the title of its flow or mission. */
export function StepName({ step, titles }: { readonly step: CourseStep; readonly titles: Titles }) {
  const { t } = useTranslation(['courses', 'facts', 'app'])
  switch (step.kind) {
    case 'class':
      return <span data-class={step.digit}>{t(`class.${step.digit}`, { ns: 'facts' })}</span>
    case 'code':
      return <StatusNumber code={step.code} phrase={findStatus(step.code)?.phrase ?? ''} />
    case 'compare':
      return (
        <span>
          {step.codes.map((code, place) => (
            <span key={code}>
              {place > 0 && ` ${t('compare.versus', { ns: 'app' })} `}
              <StatusNumber code={code} />
            </span>
          ))}
        </span>
      )
    case 'flow':
      return <span>{titles.flows[step.id]}</span>
    case 'mission':
      return <span>{titles.missions[step.id]}</span>
    case 'round':
      return <span>{t('round', { count: step.count })}</span>
  }
}
