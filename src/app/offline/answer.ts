import { defaultLanguage, type Language, languages } from '../../i18n/languages.ts'
import { type Address, formatAddress, parseAddress } from '../../state/addresses.ts'
import { inTheme } from './keptTheme.ts'
import { cacheNameOf, type Release } from './release.ts'

interface Answering {
  readonly release: Release
  readonly storage: CacheStorage
  readonly ask: (request: Request) => Promise<Response>
}

/** Tells whether a path stands for a document of ours, or for the lack of one, and not for a file such as `/api/codes.json`. */
export function isDocumentPath(path: string): boolean {
  return !/^\/(assets|api)\//.test(path) && !/^\/[^/]+\.(?!html$)[a-z]+$/.test(path)
}

/** Answers a request for a file of a release: from what is kept of any release, since its name changes with its content; else the network. */
export async function answerFile(request: Request, { storage, ask }: Answering): Promise<Response> {
  return (await storage.match(new URL(request.url).pathname)) ?? ask(request)
}

/**
 * Answers a navigation as the host would: a document that is kept at once, without asking and in the chosen colours, another form of its address with a redirect.
 * What the release does not know may be newer than it is, so the network is asked first; without one it is a 404.
 */
export async function answerNavigation(request: Request, answering: Answering): Promise<Response> {
  const { release, storage, ask } = answering
  const url = new URL(request.url)
  const address = parseAddress(url.pathname)
  if (address.kind !== 'unknown') {
    const canonical = formatAddress(address)
    if (canonical !== url.pathname) return Response.redirect(url.origin + canonical + url.search, 308)
  }
  const language = (address.kind === 'choose' ? undefined : address.language) ?? defaultLanguage
  const find = (path: string) => findDocument(answering, language, path)
  const kept =
    address.kind === 'choose'
      ? await storage.match('/', { cacheName: cacheNameOf(release.shared) })
      : ((address.kind === 'unknown' ? undefined : await find(url.pathname)) ?? (await shellFor(address, find)))
  if (kept) return inTheme(storage, kept)
  try {
    return await ask(request)
  } catch (error) {
    const instead = (await find(`/${language}/404`)) ?? (await sayUnkept(answering))
    if (instead) return inTheme(storage, instead)
    throw error
  }
}

function findDocument({ release, storage }: Answering, language: Language, path: string) {
  return storage.match(path, { cacheName: cacheNameOf(release.languages[language].documents) })
}

/** Returns the document in which a comparison is drawn on arrival, if all its codes have pages. */
async function shellFor(
  address: Address,
  find: (path: string) => Promise<Response | undefined>,
): Promise<Response | undefined> {
  if (address.kind !== 'compare') return undefined
  const { language, codes } = address
  const pages = await Promise.all(codes.map((code) => find(formatAddress({ kind: 'code', language, code }))))
  return pages.every((page) => page !== undefined) ? find(`/${language}/shell`) : undefined
}

/** Returns a document that says that this language is not kept, in one that is. */
async function sayUnkept(answering: Answering): Promise<Response | undefined> {
  for (const language of languages) {
    const said = await findDocument(answering, language, `/${language}/unkept`)
    if (said) return said
  }
  return undefined
}
