import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Language } from '../../i18n/languages.ts'
import type { Theme } from '../../state/themes.ts'
import { type Ask, type LanguageState, restoreTell, type Tell } from './messages.ts'

export interface OfflineState {
  /** Whether pages are kept: not known yet, refused by the browser, not fetched whole so far, or kept. */
  readonly support: 'looking' | 'refused' | 'unfinished' | 'kept'
  readonly languages: readonly LanguageState[]
  /** How much of a language that is being fetched has been read, from 0 to 1. */
  readonly shares: Readonly<Partial<Record<Language, number>>>
  /** Languages that could not be fetched. */
  readonly failed: readonly Language[]
  /** Whether there is a newer release: one that waits for a click, one that another tab has started, or one that a reload brings. */
  readonly update: 'none' | 'waiting' | 'elsewhere' | 'newer'
}

export interface Offline {
  readonly state: StoreApi<OfflineState>
  /** Registers the service worker; a second call does nothing. Never rejects. */
  readonly register: () => Promise<void>
  /** Has a language kept. */
  readonly keep: (language: Language) => void
  /** Has the documents to come sent in these colours, once pages are kept. */
  readonly showIn: (theme: Theme) => void
  /** Looks whether the host has a newer release, and has it fetched. Returns its id, `undefined` where there is none or nothing was heard. */
  readonly look: () => Promise<string | undefined>
  /** Goes on with the newer release: this page is loaded again. */
  readonly takeUpdate: () => void
}

interface Surroundings {
  /** The release that the document is of. */
  readonly release: string
  readonly workers: Pick<ServiceWorkerContainer, 'register' | 'ready' | 'addEventListener'> | undefined
  /** Returns the address of the worker; may throw. */
  readonly workerUrl: () => string
  /** Fetches the file that says which release the host has. */
  readonly fetchVersion: () => Promise<unknown>
  readonly reload: () => void
}

const initial: OfflineState = { support: 'looking', languages: [], shares: {}, failed: [], update: 'none' }

/** Makes the page's end of the line to the service worker. */
export function createOffline({ release, workers, workerUrl, fetchVersion, reload }: Surroundings): Offline {
  const state = createStore<OfflineState>()(() => initial)
  let begun: Promise<void> | undefined
  let registration: ServiceWorkerRegistration | undefined
  let hadWorker = false
  let isTaking = false

  const ask = (message: Ask) => registration?.active?.postMessage(message)

  async function begin(): Promise<void> {
    try {
      registration = await workers?.register(workerUrl(), { scope: '/', updateViaCache: 'none' })
    } catch {
      registration = undefined
    }
    if (!workers || !registration) return state.setState({ support: 'refused' })
    hadWorker = registration.active !== null
    workers.addEventListener('message', ({ data }) => hear(data))
    workers.addEventListener('controllerchange', onNewWorker)
    registration.addEventListener('updatefound', watchInstalling)
    watchInstalling()
    await workers.ready
    state.setState({ support: 'kept' })
    ask({ kind: 'state' })
  }

  function watchInstalling(): void {
    const installing = registration?.installing
    const look = () => {
      if (registration?.waiting && registration.active) state.setState({ update: 'waiting' })
      if (installing?.state === 'redundant' && !registration?.active) state.setState({ support: 'unfinished' })
    }
    look()
    installing?.addEventListener('statechange', look)
  }

  function onNewWorker(): void {
    // Who has asked for the newer release gets it, whether or not the coming of the first worker was heard.
    if (isTaking) reload()
    else if (!hadWorker) hadWorker = true
    else state.setState({ update: 'elsewhere' })
  }

  function hear(data: unknown): void {
    const tell = restoreTell(data)
    if (tell) state.setState((before) => afterTell(before, tell))
  }

  return {
    state,
    register: () => {
      begun ??= begin()
      return begun
    },
    keep: (language) => {
      state.setState(({ failed }) => ({ failed: failed.filter((other) => other !== language) }))
      ask({ kind: 'keep', language })
    },
    showIn: (theme) => ask({ kind: 'theme', theme }),
    look: async () => {
      const newest = restoreVersion(await fetchVersion().catch(() => undefined))
      if (newest === undefined || newest === release) return undefined
      if (registration) await registration.update().catch(() => undefined)
      else state.setState({ update: 'newer' })
      return newest
    },
    takeUpdate: () => {
      const waiting = registration?.waiting
      if (!waiting) return reload()
      isTaking = true
      const message: Ask = { kind: 'takeOver' }
      waiting.postMessage(message)
    },
  }
}

function afterTell({ shares, failed }: OfflineState, tell: Tell): Partial<OfflineState> {
  switch (tell.kind) {
    case 'state':
      return { languages: tell.languages, shares: {} }
    case 'share':
      return { shares: { ...shares, [tell.language]: tell.share } }
    case 'failed': {
      const { [tell.language]: _, ...others } = shares
      return { shares: others, failed: [...new Set([...failed, tell.language])] }
    }
  }
}

/** Reads the version file: the id of a release, else `undefined`. */
export function restoreVersion(json: unknown): string | undefined {
  if (typeof json !== 'object' || json === null || !('release' in json)) return undefined
  const { release } = json
  return typeof release === 'string' && /^[0-9a-f]{12}$/.test(release) ? release : undefined
}
