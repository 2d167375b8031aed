import { useTranslation } from 'react-i18next'
import { useChoose, useSetting } from '../../state/powers.ts'
import type { Progress } from '../../study/review/progress.ts'
import { leastRetention, mostRetention } from '../../study/review/retention.ts'
import { reviewsPerDay } from '../../study/review/schedule.ts'
import data from './DataSection.module.css'

/** How sure one wants to be of what is due, and what that costs. */
export function RetentionChoice({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation('progress')
  const retention = useSetting('retention')
  const choose = useChoose()
  const percent = Math.round(retention * 100)
  return (
    <div className={data.part}>
      <h3>{t('retention.wanted')}</h3>
      <p>{t('retention.wantedText')}</p>
      <div className={data.slider}>
        <label htmlFor="wanted-retention">{t('retention.label')}</label>
        <input
          id="wanted-retention"
          type="range"
          min={Math.round(leastRetention * 100)}
          max={Math.round(mostRetention * 100)}
          step={1}
          value={percent}
          aria-valuetext={t('share', { value: retention })}
          onChange={(event) => choose({ retention: Number(event.currentTarget.value) / 100 })}
        />
        <output htmlFor="wanted-retention">
          {t('retention.cost', { share: retention, reviews: reviewsPerDay(progress, { retention }) })}
        </output>
      </div>
    </div>
  )
}
