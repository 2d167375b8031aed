import { useTranslation } from 'react-i18next'
import type { Request, Response } from '../../http/message.ts'
import type { Decision } from '../../lab/trace/trace.ts'
import { Reasons } from '../../ui/Reasons.tsx'
import { WireMessage } from '../../ui/WireMessage.tsx'
import styles from './CodeArticle.module.css'

export interface Example {
  readonly request: Request
  readonly response: Response
  readonly decisions: readonly Decision[]
  readonly made: 'lab' | 'example'
}

/** A request and the response to it as they go over the wire, with the reasons where the lab's origin answered. */
export function ExchangeSection({ example, phrase }: { readonly example: Example; readonly phrase: string }) {
  const { t } = useTranslation('app')
  return (
    <section>
      <h2>{t('code.exchange')}</h2>
      <p className="quiet">{t(example.made === 'lab' ? 'code.exchangeLab' : 'code.exchangeExample')}</p>
      <div className={styles.exchange}>
        <figure>
          <figcaption>{t('code.request')}</figcaption>
          <WireMessage message={example.request} />
        </figure>
        <figure>
          <figcaption>{t('code.response')}</figcaption>
          <WireMessage message={example.response} phrase={phrase} />
        </figure>
      </div>
      {example.decisions.length > 0 && (
        <details className="disclosure">
          <summary>{t('code.reasons')}</summary>
          <Reasons decisions={example.decisions} />
        </details>
      )}
    </section>
  )
}
