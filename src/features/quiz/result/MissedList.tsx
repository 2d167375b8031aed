import { useTranslation } from 'react-i18next'
import { findStatus } from '../../../http/status/statuses.ts'
import { codePath, comparePath } from '../../../state/addresses.ts'
import type { Miss } from '../../../study/round.ts'
import { StatusNumber } from '../../../ui/StatusNumber.tsx'
import shared from '../Quiz.module.css'
import { useQuestionTexts } from '../said/texts.ts'
import styles from './ResultScreen.module.css'

/** What was missed, with where to read about it. */
export function MissedList({ misses }: { readonly misses: readonly Miss[] }) {
  const { t } = useTranslation('quiz')
  return (
    <section className={styles.missed}>
      <h2>{t('missedTitle', { count: misses.length })}</h2>
      <ul>
        {misses.map((miss) => (
          <MissedItem key={miss.question.id} miss={miss} />
        ))}
      </ul>
    </section>
  )
}

function MissedItem({ miss }: { readonly miss: Miss }) {
  const { t } = useTranslation(['quiz', 'questions'])
  const { language } = useQuestionTexts()
  const { question, judgement, answer, isPutRight } = miss
  const said = judgement.parts.find((part) => part.given === true && part.fits === false)?.code
  const code = said === question.code ? undefined : said
  return (
    <li data-certain={answer.confidence === 'certain' || undefined}>
      <a className={`${shared.code} ${styles.code}`} href={codePath(language, question.code)}>
        <StatusNumber code={question.code} phrase={findStatus(question.code)?.phrase ?? ''} />
      </a>
      {answer.confidence === 'certain' && <p className={styles.certain}>{t('wasCertain')}</p>}
      <p className="quiet">{t(`questions:kind.${question.kind}`)}</p>
      {code !== undefined && <p>{t(question.kind === 'nextStep' ? 'youSaidStep' : 'youSaid', { code })}</p>}
      {isPutRight && <p className={styles.putRight}>{t('putRightHere')}</p>}
      {code !== undefined && (
        <p className={shared.links}>
          <a href={comparePath(language, [question.code, code])}>
            {t('compare', { a: Math.min(question.code, code), b: Math.max(question.code, code) })}
          </a>
        </p>
      )}
    </li>
  )
}
