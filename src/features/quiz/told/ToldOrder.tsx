import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../i18n/formatNumber.ts'
import { nearestOrder } from '../../../study/nearestOrder.ts'
import type { Given, Part, Question, Task } from '../../../study/question.ts'
import { Sign } from '../Sign.tsx'
import { SaidText } from '../said/SaidText.tsx'
import { useQuestionTexts } from '../said/texts.ts'
import { PartFit } from './PartFit.tsx'
import { PartReasons } from './PartReasons.tsx'
import styles from './ToldOrder.module.css'
import told from './ToldScreen.module.css'

interface Props {
  readonly question: Question
  readonly task: Extract<Task, { readonly form: 'order' }>
  readonly given: Given
  readonly parts: readonly Part[]
}

/** The order that was given beside the nearest right one, and why each thing stands where it does. */
export function ToldOrder({ question, task, given, parts }: Props) {
  const { t } = useTranslation('quiz')
  const { language } = useQuestionTexts()
  const partOf = (key: string) => parts.filter((part) => part.key === key)
  const right = nearestOrder(given, task.before)
  const isRight = parts.every((part) => part.isRight)
  return (
    <section className={styles.told}>
      <div className={styles.beside}>
        <div>
          <h2>{t('order.yours')}</h2>
          <ol className={styles.list}>
            {given.flatMap(partOf).map((part) => (
              <li key={part.key} data-right={part.isRight}>
                <Sign right={part.isRight} />
                <span className="visually-hidden">{t(part.isRight ? 'order.right' : 'order.wrong')}</span>
                <div>
                  <SaidText said={part.shown} />
                </div>
              </li>
            ))}
          </ol>
        </div>
        {!isRight && (
          <div>
            <h2>{t('order.one')}</h2>
            <ol className={styles.list}>
              {right.flatMap(partOf).map((part) => (
                <li key={part.key} data-right>
                  <span aria-hidden="true">{formatNumber(language, right.indexOf(part.key) + 1)}</span>
                  <div>
                    <SaidText said={part.shown} />
                  </div>
                </li>
              ))}
            </ol>
          </div>
        )}
      </div>
      <h2 className="visually-hidden">{t('options')}</h2>
      <ol className={told.told}>
        {right.flatMap(partOf).map((part) => (
          <li key={part.key} className={told.toldOption}>
            <PartFit task={task} part={part} />
            <div className={told.optionTold}>
              <SaidText said={part.shown} />
            </div>
            <PartReasons question={question} part={part} />
          </li>
        ))}
      </ol>
    </section>
  )
}
