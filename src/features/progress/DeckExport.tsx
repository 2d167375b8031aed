import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, languageNames } from '../../i18n/languages.ts'
import { saveFile } from '../../ui/saveFile.ts'
import data from './DataSection.module.css'

/** Every code as a deck for Anki, in the language of the page. */
export function DeckExport({ language }: { readonly language: Language }) {
  const { t } = useTranslation('progress')
  const [said, setSaid] = useState('')

  async function save() {
    setSaid(t('export.writing'))
    try {
      const { loadDeck } = await import('./loadDeck.ts')
      saveFile(`statuscope-anki-${language}.txt`, await loadDeck(language, t))
      setSaid(t('deck.done'))
    } catch {
      setSaid(t('deck.failed'))
    }
  }

  return (
    <div className={data.part}>
      <h3>{t('deck.title')}</h3>
      <p>{t('deck.text')}</p>
      <p>
        <button type="button" className="button" onClick={() => void save()}>
          {t('deck.save', { language: languageNames[language] })}
        </button>
      </p>
      <p role="status">{said}</p>
    </div>
  )
}
