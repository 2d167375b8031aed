import { memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type KindId, kindIds } from '../../../study/question.ts'
import { useAsFound } from '../../../ui/useAsFound.ts'
import styles from './OtherRounds.module.css'

interface Props {
  readonly kinds: readonly KindId[]
  readonly onChange: (kinds: readonly KindId[]) => void
}

/** Which kinds of question the rounds ask; every kind where none is chosen. */
export const KindChoice = memo(function KindChoice({ kinds, onChange }: Props) {
  const { t } = useTranslation(['quiz', 'kinds'])
  const choices = useRef<HTMLFieldSetElement>(null)
  useAsFound(choices, (found) => {
    const boxes = found.querySelectorAll('input')
    const chosen = kindIds.filter((_, place) => boxes[place]?.checked)
    if (chosen.length > 0) onChange(chosen)
  })
  return (
    <details className={styles.choice}>
      <summary>
        <span className={styles.title}>{t('choose.kinds')}</span>
        <span className="quiet">
          {kinds.length === 0 ? t('choose.every') : t('choose.some', { number: kinds.length, total: kindIds.length })}
        </span>
      </summary>
      <fieldset ref={choices} className={styles.kinds}>
        <legend className="quiet">{t('choose.kindsHint')}</legend>
        {kindIds.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={kinds.includes(kind)}
              onChange={({ target }) =>
                onChange(kindIds.filter((one) => (one === kind ? target.checked : kinds.includes(one))))
              }
            />
            <span>{t(`kinds:${kind}`)}</span>
          </label>
        ))}
      </fieldset>
    </details>
  )
})
