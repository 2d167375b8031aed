import { useTranslation } from 'react-i18next'
import { formatMessage } from '../../http/wireText.ts'
import type { ExampleExchange } from '../../lab/examples/exampleExchange.ts'
import { toCurl } from '../../lab/trace/export.ts'
import { CopyBar } from '../../ui/CopyBar.tsx'
import { ExplainedMessage } from '../../ui/ExplainedMessage.tsx'
import { Reasons } from '../../ui/Reasons.tsx'
import styles from './ExchangeSection.module.css'

interface Props {
  readonly example: ExampleExchange
  readonly phrase: string
}

/**
 * A request and the response to it as they go over the wire, each line with what it says, and the reasons where the lab's
 * origin answered.
 */
export function ExchangeSection({ example, phrase }: Props) {
  const { t } = useTranslation(['wire', 'app'])
  const { request, response, decisions, made } = example
  const sent = example.phrase ?? phrase
  return (
    <>
      <p className="quiet">
        {t(made === 'lab' ? 'code.exchangeLab' : 'code.exchangeExample', { ns: 'app' })}{' '}
        <span className={styles.hint}>{t('hint')}</span>
      </p>
      <div className={styles.exchange}>
        <ExplainedMessage id="request" title={t('code.request', { ns: 'app' })} message={request} />
        <ExplainedMessage id="response" title={t('code.response', { ns: 'app' })} message={response} phrase={sent} />
      </div>
      <CopyBar
        texts={[
          { label: t('copy.curl'), text: toCurl(request) },
          { label: t('copy.request'), text: asLines(formatMessage(request)) },
          { label: t('copy.response'), text: asLines(formatMessage(response, { reasonPhrase: sent })) },
        ]}
        done={t('copy.done')}
        refused={t('copy.refused')}
        box={t('copy.box')}
      />
      {decisions.length > 0 && (
        <details className="disclosure">
          <summary>{t('code.reasons', { ns: 'app' })}</summary>
          <Reasons decisions={decisions} />
        </details>
      )}
    </>
  )
}

/** A document cannot hold CR LF in an attribute: its parser makes one line end of the two. */
const asLines = (text: string) => text.replaceAll('\r\n', '\n')
