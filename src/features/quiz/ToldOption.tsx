import { useTranslation } from 'react-i18next'
import type { Kinship } from '../../http/status/kinship.ts'
import { findStatus } from '../../http/status/statuses.ts'
import type { Language } from '../../i18n/languages.ts'
import type { ComparisonProse } from '../../i18n/prose.ts'
import { codePath, comparePath } from '../../state/addresses.ts'
import type { Verdict } from '../../study/grade.ts'
import type { Question } from '../../study/question.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { SpecLink } from '../../ui/SpecLink.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import { whenItIs } from './explain.ts'
import { OptionText } from './OptionText.tsx'
import shared from './Quiz.module.css'
import { Sign } from './Sign.tsx'
import styles from './ToldScreen.module.css'

interface Props {
  readonly language: Language
  readonly question: Question
  readonly verdict: Verdict
  /** The pair that explains the right option: it has none of its own. */
  readonly against: Kinship | undefined
  readonly isChosen: boolean
  readonly gists: Readonly<Record<string, string>>
  readonly pairs: Readonly<Record<string, ComparisonProse>>
}

/** An option after the answer: whether it fits, which code it stands for, when it is that code, and where that stands. */
export function ToldOption({ language, question, verdict, against, isChosen, gists, pairs }: Props) {
  const { t } = useTranslation('quiz')
  const { option, right, kinship, spec } = verdict
  const { code } = option
  const explanation = whenItIs(pairs, kinship ?? against, code) ?? gists[code] ?? ''
  return (
    <li className={styles.toldOption} data-right={right} data-chosen={isChosen || undefined}>
      <p className={styles.fit}>
        <Sign right={right} />
        <span>{t(right ? 'fits' : 'fitsNot')}</span>
        {isChosen && <strong className={styles.yours}>{t('yours')}</strong>}
      </p>
      {question.kind !== 'situation' && (
        <p className={styles.optionTold}>
          <OptionText question={question} option={option} gists={gists} />
        </p>
      )}
      <p className={shared.code}>
        <StatusNumber code={code} phrase={findStatus(code)?.phrase ?? ''} />
      </p>
      <p>
        {option.step && !right && <>{t('stepOf', { code })} </>}
        <ProseText text={explanation} />
      </p>
      <p className={shared.links}>
        <a href={codePath(language, code)}>{t('page', { code })}</a>
        {kinship && (
          <a href={comparePath(language, kinship.codes)}>
            {t('compare', { a: kinship.codes[0], b: kinship.codes[1] })}
          </a>
        )}
        {spec && <SpecLink spec={spec} />}
      </p>
    </li>
  )
}
