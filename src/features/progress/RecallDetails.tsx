import { useTranslation } from 'react-i18next'
import { findStatus } from '../../http/status/statuses.ts'
import { recallProbability } from '../../study/review/memory.ts'
import { dueDay } from '../../study/review/schedule.ts'
import { skillIds } from '../../study/skill.ts'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import { dayName } from './formats.ts'
import recall from './RecallSection.module.css'
import type { ViewProps } from './viewProps.ts'

interface Props extends ViewProps {
  readonly id: string
  /** The code that is looked at, if one is. */
  readonly code: number | undefined
}

/** What is known of each skill with the code that is looked at; always as high, so that nothing moves while one looks. */
export function RecallDetails({ progress, today, schedule, language, id, code }: Props) {
  const { t } = useTranslation('progress')
  if (code === undefined) {
    return (
      <p id={id} className={`${recall.details} quiet`}>
        {t('recall.hint')}
      </p>
    )
  }
  const cards = Object.values(progress.cards)
    .filter((card) => card.code === code)
    .sort((a, b) => recallProbability(a, today) - recallProbability(b, today))
  const wrong = progress.certainButWrong[code] ?? 0
  const named = dayName(language)
  return (
    <div id={id} className={recall.details}>
      <p>
        <StatusNumber code={code} phrase={findStatus(code)?.phrase ?? ''} />
      </p>
      {cards.length === 0 ? (
        <p>{t('recall.never')}</p>
      ) : (
        <ul>
          {cards.map((card) => {
            const skill = skillIds.find((known) => known === card.skill)
            const due = dueDay(card, schedule)
            const share = recallProbability(card, today)
            return (
              <li key={card.skill}>
                {t(due <= today ? 'recall.skillDue' : 'recall.skill', {
                  skill: t(`skill.${skill ?? 'newer'}`),
                  share,
                  day: named(due),
                })}
              </li>
            )
          })}
          {wrong > 0 && <li>{t('recall.certainButWrong', { count: wrong })}</li>}
        </ul>
      )}
    </div>
  )
}
