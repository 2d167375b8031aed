import { memo, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '../../lab/scenarios/scenario.ts'
import styles from './FlowPage.module.css'
import { formatUnit } from './units.ts'

const saidAfterMillis = 900

/** The numbers a run is judged by; after a change they are also said, once the hand rests. */
export const FigureList = memo(function FigureList({
  figures,
  scenarioId,
}: {
  readonly figures: readonly Figure[]
  readonly scenarioId: string
}) {
  const { t } = useTranslation(['player', 'scenarios'])
  const shown = figures.map(({ id, value, unit }) => ({
    id,
    label: t(`${scenarioId}.figures.${id}`, { ns: 'scenarios' }),
    value: formatUnit(t, value, unit),
  }))
  const sentences = shown.map(({ label, value }) => t('flow.settled', { label, value }))
  const said = useSettled(sentences.join('\n'))
  return (
    <>
      <dl className={styles.figures}>
        {shown.map(({ id, label, value }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="visually-hidden" role="status">
        {said?.split('\n').map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </>
  )
})

/** Returns a text once it has stopped changing; `undefined` until it changes for the first time. */
function useSettled(text: string): string | undefined {
  const [first] = useState(text)
  const [settled, setSettled] = useState<string>()
  useEffect(() => {
    if (text === (settled ?? first)) return
    const timer = setTimeout(() => setSettled(text), saidAfterMillis)
    return () => clearTimeout(timer)
  }, [text, settled, first])
  return settled
}
