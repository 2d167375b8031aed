import { useTranslation } from 'react-i18next'
import type { Part, Question } from '../../../study/question.ts'
import { Sign } from '../Sign.tsx'
import { LineOf } from '../said/LineOf.tsx'
import styles from './ToldLines.module.css'
import { ToldPart } from './ToldPart.tsx'
import told from './ToldScreen.module.css'

interface Props {
  readonly question: Question
  readonly parts: readonly Part[]
}

/** A text of which a line was chosen: the line that it was and the one chosen are marked, and told first. */
export function ToldLines({ question, parts }: Props) {
  const { t } = useTranslation('quiz')
  const isTold = ({ fits, given }: Part) => fits === true || given === true
  const listOf = (listed: readonly Part[]) => (
    <ol className={told.told}>
      {listed.map((part) => (
        <ToldPart key={part.key} question={question} part={part} />
      ))}
    </ol>
  )
  return (
    <section className={styles.told}>
      <h2 className="visually-hidden">{t('lines.title')}</h2>
      <ol className={styles.text} dir="ltr">
        {parts.map((part) => (
          <li key={part.key} data-right={isTold(part) ? part.fits === true : undefined}>
            <span className={styles.sign}>{isTold(part) && <Sign right={part.fits === true} />}</span>
            <span>
              <LineOf said={part.shown} />
            </span>
            {isTold(part) && (
              <span className="visually-hidden">{t(part.fits === true ? 'lines.it' : 'lines.yours')}</span>
            )}
          </li>
        ))}
      </ol>
      {listOf(parts.filter(isTold))}
      <details className="disclosure">
        <summary>{t('lines.others')}</summary>
        {listOf(parts.filter((part) => !isTold(part)))}
      </details>
    </section>
  )
}
