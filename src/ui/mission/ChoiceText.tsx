import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Request } from '../../http/message.ts'
import type { Choice, Mission } from '../../lab/missions/mission.ts'
import { ProseText } from '../ProseText.tsx'
import { formatDuration } from '../trace/duration.ts'
import { messageLabel } from '../trace/messageLabel.ts'
import styles from './ChoiceText.module.css'

interface Props {
  readonly mission: Mission
  readonly choice: Choice
}

/** Fields that any request may bear, and that tell no choice from another. */
const common = new Set(['host', 'user-agent', 'accept', 'content-type', 'content-length'])

const tellingFields = ({ fields }: Request) =>
  fields.filter(([name]) => !common.has(name.toLowerCase())).map(([name, value]) => `${name}: ${value}`)

/** What a choice does, in words and as what is sent: the request line, and the fields that not every request bears. */
export function ChoiceText({ mission, choice }: Props) {
  const { t } = useTranslation(['player', 'missions'])
  const { act } = choice
  const words = t(`${mission.id}.choices.${choice.id}`, { ns: 'missions' })
  const sent = act.kind === 'send' ? [messageLabel(act.request), ...tellingFields(act.request)] : []
  return (
    <span className={styles.choice}>
      <span>
        <ProseText text={words} />
      </span>{' '}
      {/* What the words say already need not be said twice. */}
      {sent
        .filter((line) => !words.includes(`\`${line}\``))
        .map((line) => (
          <Fragment key={line}>
            <code className={styles.line} translate="no">
              {line}
            </code>{' '}
          </Fragment>
        ))}
      {act.kind === 'wait' && act.seconds > 0 && (
        <span className={styles.line}>
          {t('mission.wait', { duration: formatDuration(t, act.seconds * 1000, 'duration') })}
        </span>
      )}
    </span>
  )
}
