import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isRequest } from '../../http/message.ts'
import { swapFindings } from '../../lab/swap/findings.ts'
import { type SwapCode, swapClients } from '../../lab/swap/swapCodes.ts'
import { swapCell } from '../../lab/swap/swapPair.ts'
import type { Trace } from '../../lab/trace/trace.ts'
import { ProseText } from '../../ui/ProseText.tsx'
import { SpecLink } from '../../ui/SpecLink.tsx'
import { stepsOf, type TraceStep } from '../../ui/trace/steps.ts'
import { TracePlayer } from '../../ui/trace/TracePlayer.tsx'
import styles from './SwapDesk.module.css'
import { FindingText, VerdictMark } from './SwapVerdict.tsx'
import type { SwapChoice } from './swapHash.ts'

interface Props {
  /** The codes that can be swapped, two at least. */
  readonly codes: readonly SwapCode[]
  /** What is watched; at first, the first two codes and the first client. */
  readonly choice: SwapChoice | undefined
  readonly onChoose: (choice: SwapChoice) => void
}

/** Both runs of one client, side by side: with the right code, and with the other one in its place. */
export function SwapDesk({ codes, choice = firstChoice(codes), onChoose }: Props) {
  const { t } = useTranslation('swap')
  const { right, sent, client } = choice
  const cell = useMemo(() => swapCell(right, sent, client), [right, sent, client])
  // Choosing the code that stands in the other box makes the two change places.
  const change = (next: Partial<SwapChoice>) => {
    const changed = { ...choice, ...next }
    onChoose(changed.right === changed.sent ? { ...changed, right: sent, sent: right } : changed)
  }

  return (
    <div className={styles.desk}>
      <div className={styles.choices}>
        <CodeSelect label={t('desk.right')} codes={codes} value={right} onChange={(code) => change({ right: code })} />
        <CodeSelect label={t('desk.sent')} codes={codes} value={sent} onChange={(code) => change({ sent: code })} />
        <fieldset>
          <legend>{t('desk.client')}</legend>
          <div className={styles.clients}>
            {swapClients.map((one) => (
              <button
                key={one}
                type="button"
                className="button"
                aria-pressed={one === client}
                onClick={() => change({ client: one })}
              >
                {t(`client.${one}.name`)}
              </button>
            ))}
          </div>
        </fieldset>
      </div>
      <p>
        <ProseText text={t(`situation.${right}`)} />
      </p>
      <div className={styles.result} role="status">
        <VerdictMark verdict={cell.verdict} />
        {cell.findings.length === 0 ? (
          <p>{t('holds', { right })}</p>
        ) : (
          <ul>
            {cell.findings.map((finding) => {
              const { spec, level } = swapFindings[finding.id]
              return (
                <li key={finding.id}>
                  <FindingText finding={finding} right={right} />{' '}
                  {spec && (
                    <span className={styles.source}>
                      {t(`level.${level}`, { ns: 'app' })} <SpecLink spec={spec} />
                    </span>
                  )}
                </li>
              )
            })}
          </ul>
        )}
      </div>
      <div className={styles.runs}>
        <section>
          <h3>{t('desk.asItIs', { code: right })}</h3>
          <TracePlayer
            key={`${right}-${client}`}
            trace={cell.rightTrace}
            place={placeOf(cell.rightTrace, right)}
            scenarioId="swap"
            label={t('desk.asItIs', { code: right })}
            compact
          />
        </section>
        <section>
          <h3>{t('desk.swapped', { code: sent })}</h3>
          <TracePlayer
            key={`${right}-${sent}-${client}`}
            trace={cell.swappedTrace}
            place={placeOf(cell.swappedTrace, sent)}
            scenarioId="swap"
            label={t('desk.swapped', { code: sent })}
            compact
          />
        </section>
      </div>
    </div>
  )
}

/** Where a trace is first looked at: at the answer that the two runs are about. */
function placeOf(trace: Trace, code: number): number {
  const isAnswer = (step: TraceStep) =>
    step.kind === 'message' && !isRequest(step.delivery.message) && step.delivery.message.status === code
  return stepsOf(trace).findIndex(isAnswer) + 1
}

function firstChoice(codes: readonly SwapCode[]): SwapChoice {
  const [right = 200, sent = 202] = codes
  return { right, sent, client: 'browser' }
}

interface SelectProps {
  readonly label: string
  readonly codes: readonly SwapCode[]
  readonly value: SwapCode
  readonly onChange: (code: SwapCode) => void
}

function CodeSelect({ label, codes, value, onChange }: SelectProps) {
  const id = useId()
  return (
    <div className={styles.select}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const code = codes.find((one) => `${one}` === event.target.value)
          if (code !== undefined) onChange(code)
        }}
      >
        {codes.map((code) => (
          <option key={code}>{code}</option>
        ))}
      </select>
    </div>
  )
}
