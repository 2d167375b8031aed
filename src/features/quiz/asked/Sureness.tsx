import type { KeyboardEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { type Confidence, confidences } from '../../../study/review/event.ts'
import styles from './AskedScreen.module.css'

interface Props {
  readonly ref: Ref<HTMLFieldSetElement>
  readonly onSay: (confidence: Confidence) => void
}

/** The buttons that say how sure one is, and so hand the answer in; the arrow keys go from one to the next. */
export function Sureness({ ref, onSay }: Props) {
  const { t } = useTranslation('quiz')

  function moveOn(event: KeyboardEvent<HTMLFieldSetElement>) {
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const at = buttons.findIndex((button) => button.matches(':focus'))
    if (step === 0 || at < 0) return
    event.preventDefault()
    const towards = getComputedStyle(event.currentTarget).direction === 'rtl' ? -step : step
    buttons[(at + towards + buttons.length) % buttons.length]?.focus()
  }

  return (
    <fieldset className={styles.sureness} ref={ref} onKeyDown={moveOn}>
      <legend>{t('sureness')}</legend>
      <div className={styles.ways}>
        {confidences.map((confidence) => (
          <button key={confidence} type="button" className="button" onClick={() => onSay(confidence)}>
            {t(`confidence.${confidence}`)}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
