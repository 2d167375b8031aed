import { useTranslation } from 'react-i18next'
import { codePath, comparePath } from '../../../state/addresses.ts'
import type { Part, Question } from '../../../study/question.ts'
import { SpecLink } from '../../../ui/SpecLink.tsx'
import shared from '../Quiz.module.css'
import { SaidText } from '../said/SaidText.tsx'
import { useQuestionTexts } from '../said/texts.ts'
import styles from './ToldScreen.module.css'

interface Props {
  readonly question: Question
  readonly part: Part
}

/** Why a part fits or does not, how binding that is and where it stands, and where to read on. */
export function PartReasons({ question, part: { code, fits, shown, reasons } }: Props) {
  const { t } = useTranslation(['quiz', 'app'])
  const { language, pairs } = useQuestionTexts()
  const pair = [code ?? question.code, question.code].sort((a, b) => a - b)
  const isCompared = code !== undefined && code !== question.code && pair.join('-') in pairs
  return (
    <>
      {reasons.map(({ because, spec, level }, at) => (
        <div key={`${at}:${because.said}`} className={styles.reason}>
          <p>
            {shown.said === 'step' && fits === false && <>{t('stepOf', { code })} </>}
            <SaidText said={because} />
          </p>
          {(spec || level) && (
            <p className={styles.source}>
              {level && <span>{t(`level.${level}`, { ns: 'app' })}</span>}
              {spec && <SpecLink spec={spec} />}
            </p>
          )}
        </div>
      ))}
      {code !== undefined && (
        <p className={shared.links}>
          <a href={codePath(language, code)}>{t('page', { code })}</a>
          {isCompared && (
            <a href={comparePath(language, [question.code, code])}>{t('compare', { a: pair[0], b: pair[1] })}</a>
          )}
        </p>
      )}
    </>
  )
}
