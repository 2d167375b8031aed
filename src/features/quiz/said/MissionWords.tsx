import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMissionTexts, hasMissionTexts } from '../../../i18n/missionTexts.ts'
import { missionFlows } from '../../../lab/missions/missionFlows.ts'
import shared from '../Quiz.module.css'
import { useQuestionTexts } from './texts.ts'

interface Props {
  /** The id of the mission. */
  readonly mission: string
  readonly children: ReactNode
}

/** Shows what is told in the words of a mission once they are there; only some rounds need them. */
export function MissionWords({ mission, children }: Props) {
  const { t, i18n } = useTranslation('quiz')
  const { language } = useQuestionTexts()
  const areThere = () => hasMissionTexts(i18n, language, mission)
  const [state, setState] = useState<'loading' | 'there' | 'failed'>(areThere() ? 'there' : 'loading')

  useEffect(() => {
    if (state !== 'loading') return
    let isOvertaken = false
    const flow = missionFlows.find(({ id }) => id === mission)?.flow ?? ''
    addMissionTexts(i18n, language, flow).then(
      () => !isOvertaken && setState('there'),
      () => !isOvertaken && setState('failed'),
    )
    return () => {
      isOvertaken = true
    }
  }, [state, i18n, language, mission])

  if (state === 'there') return children
  return (
    <p className={shared.ways} role="status">
      {t(state === 'failed' ? 'mission.notLoaded' : 'mission.loading')}
      {state === 'failed' && (
        <button type="button" className="button" onClick={() => setState('loading')}>
          {t('retryLoading')}
        </button>
      )}
    </p>
  )
}
