import { useTranslation } from 'react-i18next'
import { ProseText } from '../ProseText.tsx'
import { Reasons } from '../Reasons.tsx'
import { WireMessage } from '../WireMessage.tsx'
import styles from './MessageDetail.module.css'
import { reasonPhrase } from './messageLabel.ts'
import type { TraceStep } from './steps.ts'

interface Props {
  /** The step to look at; `undefined` before the first. */
  readonly step: TraceStep | undefined
  readonly title: string
  readonly position: number
  readonly steps: number
}

/** One step looked at closely: what goes over the wire, and the decisions that led to it. */
export function MessageDetail({ step, title, position, steps }: Props) {
  const { t } = useTranslation('player')
  const message = step?.kind === 'message' ? step.delivery.message : undefined
  const phrase = message && reasonPhrase(message)
  return (
    <div className={styles.detail}>
      <div>
        <p className={styles.position}>{t('position', { position, steps })}</p>
        <p className={styles.title}>
          <ProseText text={title} />
        </p>
      </div>
      {message && <WireMessage message={message} {...(phrase === undefined ? {} : { phrase })} />}
      {step && step.decisions.length > 0 && (
        <section className={styles.why}>
          <h3>{t('why')}</h3>
          <Reasons decisions={step.decisions} />
        </section>
      )}
    </div>
  )
}
