import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { findStatus } from '../../http/status/statuses.ts'
import type { Witness, WitnessSide } from '../../lab/witness/witness.ts'
import { StatusNumber } from '../../ui/StatusNumber.tsx'
import { type WireMark, WireMessage } from '../../ui/WireMessage.tsx'
import { WitnessReasons } from './WitnessReasons.tsx'
import styles from './WitnessSection.module.css'
import { type MarkedPlace, markedPlace } from './witnessMarks.ts'

interface Props {
  readonly witness: Witness
  /** Whether only what went over the wire is shown. */
  readonly isBrief: boolean
}

/** Both exchanges side by side, the line marked in which the requests differ, and the reasons folded. */
export function WitnessExchanges({ witness, isBrief }: Props) {
  const { t } = useTranslation('witness')
  const [first, second] = witness.sides
  const place = markedPlace(witness.difference, first.request.method)
  const Heading = isBrief ? 'h4' : 'h3'
  return (
    <div className={styles.sides} data-brief={isBrief}>
      {([0, 1] as const).map((index) => {
        const side = index === 0 ? first : second
        const id = `witness-${first.code}-${second.code}-${side.code}`
        // Of several pairs, sides of the same code would be landmarks that cannot be told apart.
        return (
          <section key={side.code} className={styles.side} aria-labelledby={isBrief ? undefined : id}>
            <Heading id={id}>
              <StatusNumber code={side.code} phrase={phraseOf(side.code)} />
            </Heading>
            <WireExchange side={side} mark={markOn(t, place, index)} />
            {!isBrief && <WitnessReasons side={side} other={index === 0 ? second : first} />}
          </section>
        )
      })}
    </div>
  )
}

function WireExchange({ side, mark }: { readonly side: WitnessSide; readonly mark: WireMark | undefined }) {
  const { t } = useTranslation('app')
  const { request, interim, response } = side
  return (
    <>
      <figure>
        <figcaption>{t('code.request')}</figcaption>
        <WireMessage message={request} mark={mark} />
      </figure>
      <figure className={styles.response}>
        <figcaption>{t('code.response')}</figcaption>
        {[...interim, response].map((message) => (
          <WireMessage key={message.status} message={message} phrase={phraseOf(message.status)} />
        ))}
      </figure>
    </>
  )
}

const phraseOf = (code: number) => findStatus(code)?.phrase ?? ''

function markOn(t: TFunction, place: MarkedPlace | undefined, index: 0 | 1): WireMark | undefined {
  if (!place) return undefined
  const { line, stretches } = place
  const [here, there] = index === 0 ? stretches : [stretches[1], stretches[0]]
  const isAbsent = typeof line === 'object' && here.to === 0 && there.to > 0
  const label = isAbsent ? t('marks.absent', { name: line.field }) : t('marks.differs')
  return { line, ...here, label }
}
