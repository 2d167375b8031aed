import { type KeyboardEvent, type SubmitEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../study/question.ts'
import type { Round } from '../../study/round.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import styles from './AskedScreen.module.css'
import { OptionText } from './OptionText.tsx'
import { Progress } from './Progress.tsx'
import shared from './Quiz.module.css'
import { Stem } from './Stem.tsx'

interface Props {
  readonly round: Round
  readonly question: Question
  readonly gists: Readonly<Record<string, string>>
  readonly onAnswer: (option: number) => void
}

/** A question with its options: one native choice, so that arrow keys work as everywhere; 1, 2 and 3 choose as well. */
export function AskedScreen({ round, question, gists, onAnswer }: Props) {
  const { t } = useTranslation('quiz')
  const [chosen, setChosen] = useState<number>()
  const [reminded, setReminded] = useState(false)
  const options = useRef<HTMLFieldSetElement>(null)
  const id = useId()

  function chooseByNumber(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return
    const place = Number(event.key) - 1
    if (question.options[place] === undefined) return
    event.preventDefault()
    setChosen(place)
    options.current?.querySelectorAll('input')[place]?.focus()
  }

  function submit(event: SubmitEvent) {
    event.preventDefault()
    if (chosen === undefined) setReminded(true)
    else onAnswer(chosen)
  }

  return (
    <form className={shared.screen} onKeyDown={chooseByNumber} onSubmit={submit}>
      <Progress round={round} place={round.answers.length} />
      <div id={`${id}stem`}>
        <Stem question={question} />
      </div>
      <fieldset className={styles.options} ref={options} aria-describedby={`${id}stem`}>
        <legend className={shared.asked}>{t(`stem.${question.kind}`)}</legend>
        {question.options.map((option, place) => (
          <label key={option.code} className={styles.option}>
            <input type="radio" name={`${id}option`} checked={chosen === place} onChange={() => setChosen(place)} />
            <span className={styles.key} aria-hidden="true">
              {place + 1}
            </span>
            <span>
              <OptionText question={question} option={option} gists={gists} />
            </span>
          </label>
        ))}
      </fieldset>
      <div className={shared.ways}>
        <button type="submit" className="button primary">
          {t('answer')}
        </button>
        <p className="quiet">
          <ProseText text={t('keys')} />
        </p>
      </div>
      <p role="status" className={styles.reminder}>
        {reminded && chosen === undefined && t('chooseFirst')}
      </p>
    </form>
  )
}
