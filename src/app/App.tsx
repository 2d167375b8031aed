import { type ComponentType, useEffect, useLayoutEffect, useMemo, useRef, useState, useTransition } from 'react'
import { I18nextProvider } from 'react-i18next'
import { navigate, usePathname } from 'wouter/use-browser-location'
import type { Language } from '../i18n/languages.ts'
import { formatAddress, parseAddress } from '../state/addresses.ts'
import { type Powers, PowersContext } from '../state/powers.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { announceLife } from '../ui/life.ts'
import { CourseNotice } from './CourseNotice.tsx'
import { FailedPage } from './FailedPage.tsx'
import { followLinks } from './followLinks.ts'
import { foreseeLinks } from './foreseeLinks.ts'
import { isSparing } from './isSparing.ts'
import { afterFirstView } from './offline/afterFirstView.ts'
import { openPage } from './openPage.ts'
import type { Page } from './page.ts'
import { createPreparedPages } from './preparedPages.ts'
import { Shell } from './Shell.tsx'
import { keepScroll, restoreScroll } from './scroll.ts'
import { speak } from './speak.ts'
import { travelTo } from './travel.ts'
import { UnloadedNotice } from './UnloadedNotice.tsx'

interface Props {
  readonly first: Page
  readonly powers: Powers
  /** The path the first page stands at, for drawing ahead of time. */
  readonly path: string
}

/** The whole program: it keeps the page on screen until the next one is ready, then puts it in its place. */
export function App({ first, powers, path }: Props) {
  const pathname = usePathname({ ssrPath: path })
  const { page, arrived, failed, retry, busy, prepare } = usePage(first, path, pathname)
  useArrival(page, arrived)
  useWayBack(arrived, prepare)
  useRemembered(page, powers)
  useEffect(() => followLinks(document), [])
  useEffect(() => foreseeLinks(document, navigator, prepare), [prepare])
  useEffect(() => keepScroll(window), [])
  useEffect(() => {
    // What has to be drawn again now that scripts run is drawn by then.
    const timer = setTimeout(announceLife, 0, document.getElementById('app'))
    return () => clearTimeout(timer)
  }, [])
  const Attendant = useAttendant()
  return (
    <PowersContext value={powers}>
      <I18nextProvider i18n={page.translator}>
        <Shell
          address={page.address}
          language={page.language}
          busy={busy}
          notice={
            <>
              {failed && <UnloadedNotice onRetry={retry} />}
              <CourseNotice page={page} arrived={arrived} />
            </>
          }
        >
          <ErrorBoundary
            key={arrived}
            fallback={(tryAgain) => <FailedPage language={page.language} onRetry={tryAgain} />}
          >
            {page.element}
          </ErrorBoundary>
        </Shell>
        {Attendant && <Attendant language={page.language} />}
      </I18nextProvider>
    </PowersContext>
  )
}

/** Opens the page of each new path; `arrived` is the path of the page on screen. */
function usePage(first: Page, firstPath: string, pathname: string) {
  const [shown, setShown] = useState({ page: first, arrived: firstPath })
  const [failed, setFailed] = useState<{ readonly path: string; readonly attempt: number }>()
  const [attempt, setAttempt] = useState(0)
  const [busy, startOpening] = useTransition()
  const { language } = shown.page
  // An address without a language of its own is answered in the one on screen.
  const pages = useMemo(() => createPreparedPages((address) => openPage(address, true, language)), [language])

  useEffect(() => {
    if (pathname === shown.arrived) return setFailed(undefined)
    let overtaken = false
    const address = parseAddress(pathname)
    if (address.kind !== 'unknown') {
      const canonical = formatAddress(address)
      if (canonical !== pathname) return navigate(canonical + location.search + location.hash, { replace: true })
    }
    function show(page: Page) {
      setShown({ page, arrived: pathname })
      setFailed(undefined)
    }
    const opening = pages.open(pathname)
    if (!(opening instanceof Promise)) {
      travelTo(pathname, () => {
        if (!overtaken) show(opening)
      })
      return () => {
        overtaken = true
      }
    }
    startOpening(async () => {
      try {
        const page = await opening
        if (!overtaken) startOpening(() => show(page))
      } catch {
        if (!overtaken) setFailed({ path: pathname, attempt })
      }
    })
    return () => {
      overtaken = true
    }
  }, [pathname, shown.arrived, pages, attempt])

  return {
    ...shown,
    failed: failed?.path === pathname && failed.attempt === attempt,
    retry: () => setAttempt((count) => count + 1),
    busy,
    prepare: pages.prepare,
  }
}

type Attendant = ComponentType<{ readonly language: Language }>

/** Loads, once the first view is over, what keeps the site for times without a network. The page is whole without it. */
function useAttendant(): Attendant | undefined {
  const [Attendant, setAttendant] = useState<Attendant>()
  useEffect(
    () =>
      afterFirstView(window, async () => {
        try {
          const module = await import('./offline/Attendant.tsx')
          setAttendant(() => module.Attendant)
        } catch {
          // The next visit tries again.
        }
      }),
    [],
  )
  return Attendant
}

/** Tells the document, and who cannot see it, that another page has arrived. */
function useArrival(page: Page, arrived: string) {
  const before = useRef(arrived)
  // Before it is painted: nobody sees it at another place than its own.
  useLayoutEffect(() => {
    if (before.current === arrived) return
    before.current = arrived
    speak(document, page.language)
    document.title = `${page.title} · Statuscope`
    document.querySelector('meta[name="description"]')?.setAttribute('content', page.description)
    const heading = document.querySelector<HTMLElement>('main h1')
    heading?.focus({ preventScroll: true })
    restoreScroll()
  }, [page, arrived])
}

/** A page that has just come has better things to do; milliseconds. */
const wayBackMillis = 300

/** Keeps the page one has left ready, so that Back is there at once, too: a prerendered one has never been fetched as code. */
function useWayBack(arrived: string, prepare: (path: string) => void) {
  const before = useRef(arrived)
  useEffect(() => {
    if (before.current === arrived) return
    const left = before.current
    before.current = arrived
    if (isSparing(navigator)) return
    const timer = setTimeout(prepare, wayBackMillis, left)
    return () => clearTimeout(timer)
  }, [arrived, prepare])
}

/** Who leaves sooner has not been there. */
const rememberedAfterMillis = 200

function useRemembered({ address }: Page, powers: Powers) {
  useEffect(() => {
    // Writing takes milliseconds, for which neither a page that comes to life nor one that has just come need wait.
    const timer = setTimeout(async () => {
      try {
        const { rememberPage } = await import('./rememberPage.ts')
        rememberPage(address, powers)
      } catch {
        // Without its script the page is whole; it is only not remembered.
      }
    }, rememberedAfterMillis)
    return () => clearTimeout(timer)
  }, [address, powers])
}
