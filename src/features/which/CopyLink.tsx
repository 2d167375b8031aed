import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Copies the address of the page as it is, and says whether that went well. */
export function CopyLink() {
  const { t } = useTranslation('which')
  const [said, setSaid] = useState<boolean>()

  function copy() {
    // Outside of a secure context there is no clipboard.
    if (!navigator.clipboard) return setSaid(false)
    navigator.clipboard.writeText(location.href).then(
      () => setSaid(true),
      () => setSaid(false),
    )
  }

  return (
    <>
      <button type="button" className="button" onClick={copy}>
        {t('answer.copy')}
      </button>
      <span role="status" className="quiet">
        {said !== undefined && t(said ? 'answer.copied' : 'answer.copyFailed')}
      </span>
    </>
  )
}
