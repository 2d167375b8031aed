import { useTranslation } from 'react-i18next'
import { findStatus } from '../../http/status/statuses.ts'
import { codePath, comparePath } from '../../state/addresses.ts'
import type { Part, Question } from '../../study/question.ts'
import { SpecLink } from '../../ui/SpecLink.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import shared from './Quiz.module.css'
import { SaidText } from './SaidText.tsx'
import { Sign } from './Sign.tsx'
import styles from './ToldScreen.module.css'
import { useQuestionTexts } from './texts.ts'

interface Props {
  readonly question: Question
  readonly part: Part
}

/** One option after the answer: whether it fits, which code it stands for, why, and where that stands. */
export function ToldPart({ question, part }: Props) {
  const { t } = useTranslation('quiz')
  const { language, pairs } = useQuestionTexts()
  const { code, fits, shown } = part
  const isFitting = fits !== false
  const compared =
    code !== undefined &&
    code !== question.code &&
    `${Math.min(code, question.code)}-${Math.max(code, question.code)}` in pairs
  return (
    <li className={styles.toldOption} data-right={isFitting} data-chosen={part.given !== false || undefined}>
      <p className={styles.fit}>
        <Sign right={isFitting} />
        <span>{t(isFitting ? 'fits' : 'fitsNot')}</span>
        {part.given !== false && <strong className={styles.yours}>{t('yours')}</strong>}
      </p>
      {shown.said !== 'code' && (
        <div className={styles.optionTold}>
          <SaidText said={shown} />
        </div>
      )}
      {code !== undefined && (
        <p className={shared.code}>
          <StatusNumber code={code} phrase={findStatus(code)?.phrase ?? ''} />
        </p>
      )}
      {part.reasons.map(({ because, spec }) => (
        <div key={JSON.stringify(because)} className={styles.reason}>
          {shown.said === 'step' && !isFitting && <>{t('stepOf', { code })} </>}
          <SaidText said={because} />
          {spec && (
            <p className={shared.links}>
              <SpecLink spec={spec} />
            </p>
          )}
        </div>
      ))}
      {code !== undefined && (
        <p className={shared.links}>
          <a href={codePath(language, code)}>{t('page', { code })}</a>
          {compared && (
            <a href={comparePath(language, [question.code, code])}>
              {t('compare', { a: Math.min(code, question.code), b: Math.max(code, question.code) })}
            </a>
          )}
        </p>
      )}
    </li>
  )
}
