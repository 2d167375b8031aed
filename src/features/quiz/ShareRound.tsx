import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { orderPath, type RoundLink } from '../../state/roundPath.ts'
import { kindsVersion } from '../../study/orderedKinds.ts'
import { CopyBar } from '../../ui/CopyBar.tsx'
import { useQuestionTexts } from './said/texts.ts'

const never = () => () => {}

/** A button that copies the link to a round; it comes with the page's scripts, as the round has its seed from them. */
export function ShareRound({ link }: { readonly link: RoundLink }) {
  const { t } = useTranslation('quiz')
  const { language } = useQuestionTexts()
  const origin = useSyncExternalStore(
    never,
    () => location.origin,
    () => undefined,
  )
  if (origin === undefined || link.seed === undefined) return null
  return (
    <CopyBar
      texts={[
        { label: t('share.label'), text: `${origin}${orderPath(language, { ...link, version: kindsVersion(link) })}` },
      ]}
      done={t('share.done')}
      refused={t('share.refused')}
      box={t('share.box')}
    />
  )
}
