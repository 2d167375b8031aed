import { useTranslation } from 'react-i18next'
import { reasonPhraseOf } from '../../http/status/reasonPhrases.ts'
import type { Language } from '../../i18n/languages.ts'
import { accessPairs } from '../../lab/accessPairs.ts'
import { formatAddress } from '../../state/addresses.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { Reasons } from '../../ui/Reasons.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import { WireMessage } from '../../ui/WireMessage.tsx'
import styles from './AccessPanel.module.css'
import flow from './FlowPage.module.css'

const pairs = accessPairs()
const phraseOf = (code: number) => reasonPhraseOf(code) ?? ''

/** 401 and 403, 202 and 403: request, answer and reasons of each beside the other. */
export function AccessPairs({ language }: { readonly language: Language }) {
  const { t } = useTranslation('scenarios', { keyPrefix: 'access-control.panel.pairs' })
  return (
    <section className={flow.section} aria-labelledby="pairs">
      <h2 id="pairs">{t('title')}</h2>
      <p className={styles.prose}>{t('lead')}</p>
      {pairs.map(({ codes, answers }) => {
        const id = codes.join('-')
        return (
          <div key={id} className={styles.pair}>
            <h3>{t(`${id}.title`)}</h3>
            <p>
              <ProseText text={t(`${id}.text`)} />
            </p>
            <div className={styles.sides}>
              {answers.map(({ request, response, decisions }) => (
                <div key={response.status} className={styles.side}>
                  <h4>
                    <StatusNumber code={response.status} phrase={phraseOf(response.status)} />
                  </h4>
                  <WireMessage message={request} />
                  <WireMessage message={response} phrase={phraseOf(response.status)} />
                  <Reasons decisions={decisions} />
                </div>
              ))}
            </div>
            <div>
              <a className="button" href={formatAddress({ kind: 'compare', language, codes })}>
                {t('compare', { codes: codes.map(String) })}
              </a>
            </div>
          </div>
        )
      })}
    </section>
  )
}
