import { useTranslation } from 'react-i18next'
import type { Choice, Mission } from '../../lab/missions/mission.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { formatDuration } from '../../ui/trace/duration.ts'
import { messageLabel } from '../../ui/trace/messageLabel.ts'
import styles from './MissionPage.module.css'

interface Props {
  readonly mission: Mission
  readonly choice: Choice
}

/** What a choice does, in words and as the line that is sent. */
export function ChoiceText({ mission, choice }: Props) {
  const { t } = useTranslation(['player', 'missions'])
  const { act } = choice
  return (
    <span className={styles.choiceText}>
      <span>
        <ProseText text={t(`${mission.id}.choices.${choice.id}`, { ns: 'missions' })} />
      </span>{' '}
      {act.kind === 'send' && (
        <code className={styles.line} translate="no">
          {messageLabel(act.request)}
        </code>
      )}
      {act.kind === 'wait' && act.seconds > 0 && (
        <span className={styles.line}>
          {t('mission.wait', { duration: formatDuration(t, act.seconds * 1000, 'duration') })}
        </span>
      )}
    </span>
  )
}
