import { useTranslation } from 'react-i18next'
import type { Sitting } from '../../state/sitting.ts'
import { kindIds } from '../../study/question.ts'
import { isOver, verdicts } from '../../study/round.ts'
import shared from './Quiz.module.css'
import styles from './StartScreen.module.css'

interface Props {
  readonly sitting: Sitting | undefined
  readonly onStart: () => void
  readonly onGoOn: () => void
}

/** What the quiz is, and the way into it. */
export function StartScreen({ sitting, onStart, onGoOn }: Props) {
  const { t } = useTranslation('quiz')
  return (
    <>
      <header className={shared.start}>
        <h1 tabIndex={-1}>{t('title')}</h1>
        <p className={styles.numerals} aria-hidden="true">
          <span>409</span> <span>412</span> <span>428</span>
        </p>
        <p className={shared.lead}>{t('lead')}</p>
      </header>
      {sitting ? <OpenSitting sitting={sitting} onGoOn={onGoOn} onStart={onStart} /> : <Start onStart={onStart} />}
      <section className={styles.kinds}>
        <h2>{t('kindsTitle')}</h2>
        <ul>
          {kindIds.map((kind) => (
            <li key={kind}>{t(`kind.${kind}`)}</li>
          ))}
        </ul>
        <p className="quiet">{t('calm')}</p>
      </section>
    </>
  )
}

function Start({ onStart }: Pick<Props, 'onStart'>) {
  const { t } = useTranslation('quiz')
  return (
    <p className={shared.ways}>
      <button type="button" className="button primary" onClick={onStart}>
        {t('start')}
      </button>
    </p>
  )
}

function OpenSitting({ sitting, onGoOn, onStart }: Props & { readonly sitting: Sitting }) {
  const { t } = useTranslation('quiz')
  const { round, position } = sitting
  const total = round.questions.length
  const right = verdicts(round).filter((verdict) => verdict.right).length
  const over = isOver(round) && position >= total
  return (
    <section className={styles.open}>
      <p>{over ? t('finished', { number: right, total }) : t('open', { number: position + 1, total })}</p>
      <p className={shared.ways}>
        <button type="button" className={over ? 'button' : 'button primary'} onClick={onGoOn}>
          {t(over ? 'lookAgain' : 'goOn')}
        </button>
        <button type="button" className={over ? 'button primary' : 'button'} onClick={onStart}>
          {t('startAnother')}
        </button>
      </p>
    </section>
  )
}
