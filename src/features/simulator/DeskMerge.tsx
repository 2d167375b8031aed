import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Desk, type DeskEvent, type DraftField, draftToSend } from '../../lab/desk.ts'
import type { FieldMerge } from '../../lab/threeWayMerge.ts'
import styles from './EditorDesk.module.css'

const texts = 'concurrent-edits.panel.desk'
const fieldNames: readonly DraftField[] = ['title', 'text']

interface Props {
  readonly desk: Extract<Desk, { readonly phase: 'merging' }>
  readonly onEvent: (event: DeskEvent) => void
  readonly onSend: () => void
}

/** Base, mine and theirs by field, a choice where both changed the same one, and what will be sent. */
export function DeskMerge({ desk, onEvent, onSend }: Props) {
  const { t } = useTranslation('scenarios')
  const sent = draftToSend(desk)
  return (
    <form
      className={styles.merge}
      onSubmit={(event) => {
        event.preventDefault()
        if (sent) onSend()
      }}
    >
      <h4>{t(`${texts}.merge`)}</h4>
      {fieldNames.map((name) => {
        const field = desk.merge.fields[name]
        return (
          <section key={name} className={styles.field} aria-label={t(`${texts}.${name}Field`)}>
            <h5>{t(`${texts}.${name}Field`)}</h5>
            <p>{t(`${texts}.kind.${field.kind}`)}</p>
            {field.kind !== 'unchanged' && (
              <dl className={styles.three}>
                <dt>{t(`${texts}.base`)}</dt>
                <dd>{desk.base.draft[name]}</dd>
                <dt>{t(`${texts}.mineText`)}</dt>
                <dd>{desk.mine[name]}</dd>
                <dt>{t(`${texts}.theirsText`)}</dt>
                <dd>{desk.theirs.draft[name]}</dd>
              </dl>
            )}
            {field.kind === 'conflict' && (
              <Choice name={name} field={field} onChoose={(value) => onEvent({ kind: 'chose', field: name, value })} />
            )}
          </section>
        )
      })}
      <section className={styles.field} aria-label={t(`${texts}.result`)}>
        <h5>{t(`${texts}.result`)}</h5>
        {sent ? (
          <div className={styles.written}>
            <p className={styles.title}>{sent.draft.title}</p>
            <p>{sent.draft.text}</p>
          </div>
        ) : (
          <p>{t(`${texts}.stillToChoose`)}</p>
        )}
      </section>
      <button type="submit" className="button primary" aria-disabled={!sent}>
        {t(`${texts}.sendMerged`)}
      </button>
    </form>
  )
}

interface ChoiceProps {
  readonly name: DraftField
  readonly field: Extract<FieldMerge, { readonly kind: 'conflict' }>
  readonly onChoose: (value: string) => void
}

type Way = 'takeMine' | 'takeTheirs' | 'byHand'

/** Mine, theirs, or words written by hand that begin as both. */
function Choice({ name, field, onChoose }: ChoiceProps) {
  const { t } = useTranslation('scenarios')
  const id = useId()
  const [way, setWay] = useState<Way>()
  const [byHand, setByHand] = useState(name === 'title' ? field.mine : `${field.mine}\n${field.theirs}`)
  const values: Readonly<Record<Way, string>> = { takeMine: field.mine, takeTheirs: field.theirs, byHand }
  return (
    <fieldset className={styles.choice}>
      <legend>{t(`${texts}.${name === 'title' ? 'chooseTitle' : 'chooseText'}`)}</legend>
      {(['takeMine', 'takeTheirs', 'byHand'] as const).map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={id}
            checked={way === one}
            onChange={() => {
              setWay(one)
              onChoose(values[one])
            }}
          />
          {t(`${texts}.${one}`)}
        </label>
      ))}
      {way === 'byHand' && (
        <textarea
          aria-label={t(`${texts}.byHand`)}
          value={byHand}
          rows={name === 'title' ? 2 : 6}
          maxLength={name === 'title' ? 200 : 4000}
          onChange={(event) => {
            setByHand(event.target.value)
            onChoose(event.target.value)
          }}
        />
      )}
    </fieldset>
  )
}
