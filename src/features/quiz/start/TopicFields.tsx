import { type SyntheticEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { kinOf } from '../../../http/status/kinship.ts'
import { statusClasses } from '../../../http/status/status.ts'
import { loadFlowTitles } from '../../../i18n/collections.ts'
import { flowCodes } from '../../../lab/scenarios/flowCodes.ts'
import { parseCode } from '../../../state/addresses.ts'
import { roundLength } from '../../../study/makeRound.ts'
import type { KindId } from '../../../study/question.ts'
import { maxTopic, type Topic } from '../../../study/roundOrder.ts'
import type { Beginning } from '../beginning.ts'
import shared from '../Quiz.module.css'
import { ShareRound } from '../ShareRound.tsx'
import { useQuestionTexts } from '../said/texts.ts'
import styles from './OtherRounds.module.css'

interface Props {
  readonly kinds: readonly KindId[]
  readonly seed: number | undefined
  readonly onBegin: (order: Beginning) => void
}

const topicCount = 10

/** What a round is about: a class, a flow, or codes that are typed, with their kin if wanted. */
export function TopicFields({ kinds, seed, onBegin }: Props) {
  const { t } = useTranslation(['quiz', 'facts'])
  const [id, codesId, wrongId] = [useId(), useId(), useId()]
  const titles = useFlowTitles()
  const [named, setNamed] = useState('class 4')
  const [typed, setTyped] = useState('')
  const [withKin, setWithKin] = useState(true)
  const [isTried, setTried] = useState(false)
  const topic = typed.trim() === '' ? topicNamed(named) : topicTyped(typed, withKin)
  const order: Beginning | undefined = topic && {
    mode: 'topic',
    topic,
    count: topicCount,
    ...(kinds.length > 0 && { kinds }),
    ...(seed !== undefined && { seed }),
  }
  const fits = order !== undefined && roundLength({ ...order, seed: 0 }) !== 0
  const isWrong = isTried && !fits

  function begin(event: SyntheticEvent) {
    event.preventDefault()
    setTried(true)
    if (fits) onBegin(order)
  }

  return (
    <form className={styles.fields} onSubmit={begin}>
      <p className={styles.field}>
        <label htmlFor={id}>{t('choose.about')}</label>
        <select id={id} value={named} onChange={({ target }) => setNamed(target.value)}>
          <optgroup label={t('choose.classes')}>
            {statusClasses.map((digit) => (
              <option key={digit} value={`class ${digit}`}>
                {t(`facts:class.${digit}`)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('choose.flows')}>
            {flowCodes.map(({ id, codes }) => (
              <option key={id} value={`flow ${id}`}>
                {titles[id] ?? codes.join(', ')}
              </option>
            ))}
          </optgroup>
        </select>
      </p>
      <p className={styles.field}>
        <label htmlFor={codesId}>{t('choose.codes')}</label>
        <input
          id={codesId}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={200}
          value={typed}
          aria-invalid={isWrong || undefined}
          aria-describedby={wrongId}
          onChange={({ target }) => setTyped(target.value)}
        />
      </p>
      <label className={styles.check}>
        <input type="checkbox" checked={withKin} onChange={({ target }) => setWithKin(target.checked)} />
        <span>{t('choose.kin')}</span>
      </label>
      <p id={wrongId} role="status" className={styles.wrong}>
        {isWrong && t('choose.codesWrong')}
      </p>
      <p className={shared.ways}>
        <button type="submit" className="button">
          {t('topicStart')}
        </button>
      </p>
      {fits && <ShareRound link={order} />}
    </form>
  )
}

function topicNamed(named: string): Topic | undefined {
  const [by, name = ''] = named.split(' ')
  const digit = statusClasses.find((one) => `${one}` === name)
  if (by === 'flow') return { by, id: name }
  return digit && { by: 'class', digit }
}

function topicTyped(typed: string, withKin: boolean): Topic | undefined {
  const codes = typed.split(/[^\d]+/).flatMap((text) => parseCode(text) ?? [])
  const all = [...new Set([...codes, ...(withKin ? codes.flatMap(kinOf) : [])])].slice(0, maxTopic)
  return all.length > 0 ? { by: 'codes', codes: all } : undefined
}

/** Loads what the flows are called; until then their codes name them. */
function useFlowTitles(): Readonly<Record<string, string>> {
  const { language } = useQuestionTexts()
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => {
    let isOvertaken = false
    loadFlowTitles(language).then(
      (loaded) => !isOvertaken && setTitles(loaded),
      () => undefined,
    )
    return () => {
      isOvertaken = true
    }
  }, [language])
  return titles
}
