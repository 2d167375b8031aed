import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Learner } from '../../../study/dailySubjects.ts'
import type { KindId } from '../../../study/question.ts'
import { type RoundMode, usualCount } from '../../../study/roundOrder.ts'
import { StatusNumber } from '../../../ui/StatusNumber.tsx'
import type { Beginning } from '../beginning.ts'
import type { Room } from '../room.ts'
import { ExamChoice } from './ExamChoice.tsx'
import { KindChoice } from './KindChoice.tsx'
import styles from './OtherRounds.module.css'
import { TopicChoice } from './TopicChoice.tsx'

interface Props {
  readonly room: Room | undefined
  readonly learner: Learner
  readonly seed: number | undefined
  /** Whether a quick round stands here, too, as it does not stand first. */
  readonly hasQuick: boolean
  readonly onBegin: (order: Beginning) => void
}

/** How many of the worst pairs are named. */
const namedPairs = 3

/** Every other round, a line each; what has choices opens. */
export function OtherRounds({ room, learner, seed, hasQuick, onBegin }: Props) {
  const { t } = useTranslation('quiz')
  const [kinds, setKinds] = useState<readonly KindId[]>([])
  const chosen = kinds.length > 0 ? { kinds } : {}
  const own = useMemo(() => room?.worstPairs(learner.progress).slice(0, namedPairs) ?? [], [room, learner])
  const begin = (mode: RoundMode) => () => onBegin({ mode, count: usualCount[mode], ...chosen })
  return (
    <section aria-labelledby="others" className={styles.others}>
      <h2 id="others">{t('others')}</h2>
      <ul className={styles.rows}>
        {(hasQuick || kinds.length > 0) && <Row mode="quick" text={t('rounds.quick.text')} onBegin={begin('quick')} />}
        <Row
          mode="confusions"
          text={t(own.length > 0 ? 'rounds.confusions.text' : 'rounds.confusions.none')}
          onBegin={begin('confusions')}
        >
          {own.length > 0 && (
            <p className={styles.pairs}>
              {own.map(([one, other]) => (
                <span key={`${one}-${other}`} className={styles.pair}>
                  <StatusNumber code={one} /> <span aria-hidden="true">·</span> <StatusNumber code={other} />
                </span>
              ))}
            </p>
          )}
        </Row>
        <Row mode="endless" text={t('rounds.endless.text')} onBegin={begin('endless')} />
        <li>
          <TopicChoice room={room} kinds={kinds} seed={seed} onBegin={onBegin} />
        </li>
        <li>
          <ExamChoice room={room} kinds={kinds} seed={seed} onBegin={onBegin} />
        </li>
        <li>
          <KindChoice kinds={kinds} onChange={setKinds} />
        </li>
      </ul>
    </section>
  )
}

interface RowProps {
  readonly mode: 'quick' | 'confusions' | 'endless'
  readonly text: string
  readonly children?: ReactNode
  readonly onBegin: () => void
}

function Row({ mode, text, children, onBegin }: RowProps) {
  const { t } = useTranslation('quiz')
  return (
    <li className={styles.row}>
      <div>
        <h3>{t(`rounds.${mode}.title`)}</h3>
        <p className="quiet">{text}</p>
        {children}
      </div>
      <button type="button" className="button" onClick={onBegin}>
        {t(`rounds.${mode}.begin`)}
      </button>
    </li>
  )
}
