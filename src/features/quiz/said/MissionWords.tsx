import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addNamespaces, type Namespace } from '../../../i18n/namespaces.ts'
import shared from '../Quiz.module.css'
import { useQuestionTexts } from './texts.ts'

const needed: readonly Namespace[] = ['missions', 'player']

/** Shows what is told in the words of the missions once they are there; only some rounds need them. */
export function MissionWords({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation('quiz')
  const { language } = useQuestionTexts()
  const areThere = () => needed.every((namespace) => i18n.hasResourceBundle(language, namespace))
  const [state, setState] = useState<'loading' | 'there' | 'failed'>(areThere() ? 'there' : 'loading')

  useEffect(() => {
    if (state !== 'loading') return
    let isOvertaken = false
    addNamespaces(i18n, language, needed).then(
      () => !isOvertaken && setState('there'),
      () => !isOvertaken && setState('failed'),
    )
    return () => {
      isOvertaken = true
    }
  }, [state, i18n, language])

  if (state === 'there') return children
  return (
    <p className={shared.ways} role="status">
      {t(state === 'failed' ? 'mission.notLoaded' : 'mission.loading')}
      {state === 'failed' && (
        <button type="button" className="button" onClick={() => setState('loading')}>
          {t('retryLoading')}
        </button>
      )}
    </p>
  )
}
