import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveFile } from '../../ui/saveFile.ts'
import data from './DataSection.module.css'
import { fileName } from './fileName.ts'
import styles from './Progress.module.css'
import type { ProgressDoor } from './useDoor.ts'

interface Props {
  readonly door: ProgressDoor
  /** The learner's day. */
  readonly today: number
}

/** The whole log as one file. */
export function LogExport({ door, today }: Props) {
  const { t } = useTranslation('progress')
  return (
    <div className={data.part}>
      <h3>{t('export.title')}</h3>
      <p>{t('export.text')}</p>
      <ExportButtons door={door} today={today} />
    </div>
  )
}

/** The buttons alone, for the dialog that offers an export before everything is erased. */
export function ExportButtons({ door: { actions }, today }: Props) {
  const { t } = useTranslation('progress')
  const [said, setSaid] = useState('')

  async function save(isPacked: boolean) {
    setSaid(t('export.writing'))
    try {
      const file = await actions.exportLog({ isPacked })
      saveFile(fileName('log', today, isPacked ? 'json.gz' : 'json'), file)
      setSaid(t('export.done'))
    } catch {
      setSaid(t('saving.fileFailed'))
    }
  }

  return (
    <>
      <div className={styles.ways}>
        <button type="button" className="button" onClick={() => void save(false)}>
          {t('export.json')}
        </button>
        <button type="button" className="button" onClick={() => void save(true)}>
          {t('export.packed')}
        </button>
      </div>
      <p role="status">{said}</p>
    </>
  )
}
