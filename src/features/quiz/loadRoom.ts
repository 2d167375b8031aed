import type { i18n } from 'i18next'
import { loadGists } from '../../i18n/collections.ts'
import type { Language } from '../../i18n/languages.ts'
import { addNamespaces, type Namespace } from '../../i18n/namespaces.ts'
import type { Room } from './room.ts'

/** The room, and what is said in it. */
export interface Furnished {
  readonly room: Room
  /** The one-line gist of every code, by code. */
  readonly gists: Readonly<Record<string, string>>
}

const texts: readonly Namespace[] = ['questions', 'facts', 'situations', 'rules', 'wire']

/** After so much work the page has its turn; milliseconds. */
const stepMillis = 10

/** The parts of the room, asked for one after the other with pauses: a slow phone takes 5 ms for each file. */
const parts: readonly (() => Promise<unknown>)[] = [
  () => import('../../lab/missions/pollingMissions.ts'),
  () => import('../../lab/missions/concurrentEditsMissions.ts'),
  () => import('../../lab/missions/postRedirectGetMissions.ts'),
  () => import('../../study/kinds.ts'),
  () => import('./RoundScreens.tsx'),
]

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve))

async function loadParts(): Promise<Room> {
  let since = performance.now()
  for (const load of parts) {
    // What fails here fails once more below.
    load().catch(() => {})
    if (performance.now() - since < stepMillis) continue
    await nextTask()
    since = performance.now()
  }
  return (await import('./room.ts')).room
}

let loaded: Promise<Room> | undefined

/** Loads the room, once; what fails is tried anew. */
function roomItself(): Promise<Room> {
  loaded ??= loadParts().catch((reason: unknown) => {
    loaded = undefined
    throw reason
  })
  return loaded
}

/** Tells whether the room was asked for on this page before. */
export function isRoomAsked(): boolean {
  return loaded !== undefined
}

/** Loads the room and what is said in it in one language; rejects when something cannot be fetched. */
export async function loadRoom(language: Language, translator: i18n): Promise<Furnished> {
  const [room, gists] = await Promise.all([
    roomItself(),
    loadGists(language),
    addNamespaces(translator, language, texts),
  ])
  return { room, gists }
}

/** Has the room fetched, so that it is there soon after the page has come alive. */
export function fetchRoom(language: Language, translator: i18n): void {
  // Whoever needs it loads it again, and says so where that fails.
  loadRoom(language, translator).catch(() => {})
}
