import { useTranslation } from 'react-i18next'
import { findStatus } from '../../http/status/statuses.ts'
import type { Witness, WitnessSide } from '../../lab/witness/witness.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { Reasons } from '../../ui/Reasons.tsx'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import { type WireMark, WireMessage } from '../../ui/WireMessage.tsx'
import styles from './WitnessSection.module.css'
import { type MarkedPlace, markedPlace } from './witnessMarks.ts'

/** Both exchanges side by side, the line marked in which the requests differ, and the reasons folded. */
export function WitnessExchanges({ witness, heading }: { readonly witness: Witness; readonly heading: 'h3' | 'h4' }) {
  const { difference, sides } = witness
  const place = markedPlace(difference, sides[0].request.method)
  return (
    <div className={styles.sides}>
      {sides.map((side, index) => (
        <Side
          key={side.code}
          side={side}
          id={`witness-${sides[0].code}-${sides[1].code}-${side.code}`}
          other={sides[index === 0 ? 1 : 0]}
          heading={heading}
          place={place}
          index={index === 0 ? 0 : 1}
        />
      ))}
    </div>
  )
}

interface SideProps {
  readonly other: WitnessSide
  readonly heading: 'h3' | 'h4'
  readonly side: WitnessSide
  readonly id: string
  readonly place: MarkedPlace | undefined
  readonly index: 0 | 1
}

function Side({ heading: Heading, side, other, id, place, index }: SideProps) {
  const { t } = useTranslation(['witness', 'app'])
  const { code, request, interim, response, before, decisions, moment } = side
  return (
    <section className={styles.side} aria-labelledby={id}>
      <Heading id={id}>
        <StatusNumber code={code} phrase={phraseOf(code)} />
      </Heading>
      <figure>
        <figcaption>{t('code.request', { ns: 'app' })}</figcaption>
        <WireMessage message={request} mark={useMark(place, index)} />
      </figure>
      <figure>
        <figcaption>{t('code.response', { ns: 'app' })}</figcaption>
        {[...interim, response].map((message) => (
          <WireMessage key={message.status} message={message} phrase={phraseOf(message.status)} />
        ))}
      </figure>
      <details className="disclosure">
        <summary>{t('code.reasons', { ns: 'app' })}</summary>
        {before.length > 0 && (
          <div className={styles.before}>
            <p>{t('before.title')}</p>
            <ol>
              {before.map(({ seconds, request: { method, target }, status }) => (
                <li key={`${seconds}:${method}:${target}`}>
                  <ProseText text={t('before.step', { count: seconds, method, target, status })} />
                </li>
              ))}
              <li>{t('before.this', { count: moment.seconds })}</li>
            </ol>
          </div>
        )}
        <Reasons decisions={decisions} beside={{ decisions: other.decisions, label: t('marks.onlyHere') }} />
      </details>
    </section>
  )
}

const phraseOf = (code: number) => findStatus(code)?.phrase ?? ''

function useMark(place: MarkedPlace | undefined, index: 0 | 1): WireMark | undefined {
  const { t } = useTranslation('witness')
  if (!place) return undefined
  const { line, stretches } = place
  const stretch = stretches[index]
  const isAbsent = typeof line === 'object' && stretches[index].to === 0 && stretches[1 - index]?.to !== 0
  const label = isAbsent ? t('marks.absent', { name: line.field }) : t('marks.differs')
  return { line, ...stretch, label }
}
