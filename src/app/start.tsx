import { StrictMode, startTransition } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { isLanguage } from '../i18n/languages.ts'
import { formatAddress, parseAddress } from '../state/addresses.ts'
import type { Powers } from '../state/powers.ts'
import { App } from './App.tsx'
import { openPage } from './openPage.ts'
import type { Page } from './page.ts'
import { speak } from './speak.ts'

/**
 * Brings the document to life: what was prerendered for this very path is hydrated, anything else is drawn anew in the
 * place of the shell that the server sent. Resolves with what takes it down again.
 */
export async function start(document: Document, powers: Powers): Promise<() => void> {
  powers.settings.subscribe(({ theme }) => showTheme(document, theme))
  const container = document.getElementById('app')
  if (!container) throw new Error('The document has no element called app')

  const asked = location.pathname
  const address = parseAddress(asked)
  if (address.kind !== 'unknown') {
    const canonical = formatAddress(address)
    if (canonical !== asked) history.replaceState(history.state, '', canonical + location.search + location.hash)
  }
  const path = location.pathname
  const isPrerendered = container.dataset.path === path
  const spoken = isLanguage(document.documentElement.lang) ? document.documentElement.lang : undefined
  const first = await openPage(address, !isPrerendered, spoken)
  first.prepare?.(powers)
  const draw = (page: Page, attempt: number) => (
    <StrictMode>
      <App key={attempt} first={page} path={path} powers={powers} />
    </StrictMode>
  )
  if (isPrerendered) {
    let isMended = false
    const mend = async (root: Root) => {
      if (isMended) return
      isMended = true
      root.render(draw(await openPage(address, true, spoken), 1))
    }
    let stop = () => {}
    // As a transition it is done in short steps, between which the page answers.
    startTransition(() => {
      // Something else has changed the document, an extension perhaps: what was kept is gone and is drawn again.
      const root = hydrateRoot(container, draw(first, 0), { onRecoverableError: () => void mend(root) })
      stop = () => root.unmount()
    })
    return () => stop()
  }
  speak(document, first.language)
  document.title = `${first.title} · Statuscope`
  const root = createRoot(container)
  root.render(draw(first, 0))
  return () => root.unmount()
}

function showTheme(document: Document, theme: string): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
