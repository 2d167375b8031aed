import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { clientKey } from '../../../study/kinds/composeResponse.ts'
import type { Part, Task } from '../../../study/question.ts'
import { Sign } from '../Sign.tsx'
import { SaidText } from '../said/SaidText.tsx'
import styles from './ToldScreen.module.css'

interface Props {
  readonly task: Task
  readonly part: Part
}

/** Whether a part fits, and what was done with it: chosen, left out, or put in a place. */
export function PartFit({ task, part }: Props) {
  const { t } = useTranslation('quiz')
  if (task.form === 'place') return <PlaceFit task={task} part={part} />
  if (task.form === 'order') return <Fit right={part.isRight} text={t(part.isRight ? 'order.right' : 'order.wrong')} />
  if (task.form === 'mission') {
    const text = part.given === false ? 'mission.one' : part.isRight ? 'mission.reached' : 'mission.missed'
    return <Fit right={part.fits === true} text={t(text)} />
  }
  // What a client makes of a response that was put together is no option of it.
  if (task.form === 'compose' && part.key === clientKey) return <Fit right={part.isRight} text={t('clientDoes')} />
  const fits = part.fits !== false
  const isGiven = part.given !== false
  const done = task.form !== 'all' ? isGiven && t('yours') : isGiven ? t('chosen') : fits && t('leftOut')
  return (
    <Fit right={fits} text={t(fits ? 'fits' : 'fitsNot')}>
      {done !== false && (
        <strong className={styles.yours} data-wrong={!part.isRight || undefined}>
          {done}
        </strong>
      )}
    </Fit>
  )
}

function PlaceFit({ task, part }: { readonly task: Extract<Task, { form: 'place' }>; readonly part: Part }) {
  const { t } = useTranslation('quiz')
  const shownOf = (key: string) => task.places.find((place) => place.key === key)?.shown
  const given = shownOf(String(part.given))
  const fits = Array.isArray(part.fits) ? part.fits.filter((key) => key !== part.given) : []
  return (
    <div className={styles.places}>
      {given && (
        <Fit right={part.isRight} text={<SaidText said={given} />}>
          <strong className={styles.yours} data-wrong={!part.isRight || undefined}>
            {t('yours')}
          </strong>
        </Fit>
      )}
      {fits.map((key) => {
        const shown = shownOf(key)
        return (
          shown && (
            <Fit key={key} right text={<SaidText said={shown} />}>
              <span className={styles.also}>{t(part.isRight ? 'fitsToo' : 'fits')}</span>
            </Fit>
          )
        )
      })}
    </div>
  )
}

interface FitProps {
  readonly right: boolean
  readonly text: ReactNode
  readonly children?: ReactNode
}

function Fit({ right, text, children }: FitProps) {
  return (
    <p className={styles.fit} data-right={right}>
      <Sign right={right} />
      <span>
        <span>{text}</span> {children}
      </span>
    </p>
  )
}
