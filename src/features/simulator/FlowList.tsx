import { useTranslation } from 'react-i18next'
import type { Language } from '../../i18n/languages.ts'
import type { FlowCodes } from '../../lab/scenarios/flowCodes.ts'
import { formatAddress } from '../../state/addresses.ts'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import styles from './FlowList.module.css'
import { MissionLinks, type NamedMission } from './MissionLinks.tsx'

interface NamedFlow extends FlowCodes {
  readonly title: string
  readonly lead: string
}

interface Props {
  readonly language: Language
  readonly flows: readonly NamedFlow[]
  readonly missions: readonly NamedMission[]
}

/** Every flow that can be run, with the codes it shows and the missions that belong to it. */
export function FlowList({ language, flows, missions }: Props) {
  const { t } = useTranslation(['app', 'player'])
  const missionsOf = (id: string) => missions.filter(({ flow }) => flow === id)
  return (
    <div className={styles.page}>
      <header>
        <h1 tabIndex={-1}>{t('flows.title')}</h1>
        <p className="quiet">{t('flows.lead')}</p>
      </header>
      <ul className={styles.flows}>
        {flows.map(({ id, codes, title, lead }) => (
          <li key={id}>
            <h2>
              <a href={formatAddress({ kind: 'flow', language, id })}>{title}</a>
            </h2>
            <p>{lead}</p>
            <ul className={styles.codes}>
              {codes.map((code) => (
                <li key={code}>
                  <StatusNumber code={code} />
                </li>
              ))}
            </ul>
            {missionsOf(id).length > 0 && (
              <div>
                <h3>{t('mission.list', { ns: 'player' })}</h3>
                <MissionLinks language={language} missions={missionsOf(id)} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
