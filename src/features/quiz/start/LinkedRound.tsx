import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoundLink } from '../../../state/roundPath.ts'
import type { Learner } from '../../../study/dailySubjects.ts'
import { roundLength } from '../../../study/makeRound.ts'
import { kindsVersion, topicCodes } from '../../../study/orderedKinds.ts'
import { StatusNumber } from '../../../ui/StatusNumber.tsx'
import type { Beginning } from '../beginning.ts'
import shared from '../Quiz.module.css'
import { ShareRound } from '../ShareRound.tsx'
import styles from './StartScreen.module.css'

interface Props {
  readonly link: RoundLink
  readonly learner: Learner
  readonly seed: number | undefined
  readonly onBegin: (order: Beginning) => void
}

/** The round that the address asks for; where there is nothing to ask, or it asks otherwise by now, that is said. */
export function LinkedRound({ link, learner, seed, onBegin }: Props) {
  const { t } = useTranslation(['quiz', 'questions'])
  const { version, ...order } = link
  const { mode, topic, kinds, asks, minutes } = order
  // The seed decides which questions, not how many.
  const count = useMemo(() => roundLength({ ...link, seed: 0 }, learner), [link, learner])
  if (count === 0) return <p role="status">{t(mode === 'daily' ? 'due.none' : 'topicUnknown')}</p>
  const codes = topic ? topicCodes(topic) : [...new Set(asks?.map(({ code }) => code))]
  const isChanged = version !== undefined && version !== kindsVersion(link)
  return (
    <section className={styles.open} aria-labelledby="topic">
      {mode !== 'topic' && <p className={styles.eyebrow}>{t(`rounds.${mode}.title`)}</p>}
      <h2 id="topic">
        {count === undefined ? t('rounds.endless.text') : t(mode === 'topic' ? 'topic' : 'questions', { count })}
      </h2>
      {isChanged && <p role="status">{t('changed')}</p>}
      {codes.length > 0 && (
        <p className={styles.topic}>
          {codes.map((code) => (
            <StatusNumber key={code} code={code} />
          ))}
        </p>
      )}
      {kinds && (
        <ul className={styles.kindLines}>
          {kinds.map((kind) => (
            <li key={kind}>{t(`questions:kind.${kind}`)}</li>
          ))}
        </ul>
      )}
      {mode === 'exam' && <p className="quiet">{t('rounds.exam.text')}</p>}
      {minutes !== undefined && <p>{t('minutes', { count: minutes })}</p>}
      <p className={shared.ways}>
        <button type="button" className="button primary" onClick={() => onBegin(order)}>
          {t(mode === 'exam' ? 'rounds.exam.begin' : 'topicStart')}
        </button>
      </p>
      {mode !== 'confusions' && mode !== 'daily' && (
        <ShareRound link={{ ...order, ...(seed !== undefined && { seed: order.seed ?? seed }) }} />
      )}
    </section>
  )
}
