import { createHash } from 'node:crypto'
import type { DrawnPage, Sleeps } from '../src/app/prerender.tsx'
import { toLinkedData } from '../src/app/structuredData.ts'
import { defaultLanguage, directions, type Language } from '../src/i18n/languages.ts'
import { metaElements } from './headers.ts'
import { webManifestFile } from './webManifest.ts'

/** Returns the hash of a file as an `integrity` attribute names it. */
export function integrityOf(content: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}

/** Returns the hash of an inline style as a content security policy names it. */
export function policyHash(text: string): string {
  return `'${integrityOf(text)}'`
}

/** Writes the element of a document's one script, which runs nothing but what was built. */
export function startElement({ script, integrity }: Pick<Assets, 'script' | 'integrity'>): string {
  return `<script type="module" src="${script}" integrity="${integrity}"></script>`
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes a text for an element's content or a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)
}

/** Writes a value as JSON that can stand in a script element: nothing in it ends the element or opens a comment. */
export function embedJson(value: object): string {
  return JSON.stringify(value).replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`)
}

// Open Graph wants a territory; our texts are written for nobody's in particular.
const openGraphLocales: Readonly<Record<Language, string>> = { en: 'en_GB', id: 'id_ID', fr: 'fr_FR' }

/** What social networks and messengers show of a page. */
function openGraph(page: DrawnPage, site: string): readonly string[] {
  const properties = {
    'og:site_name': 'Statuscope',
    'og:type': page.structured ? 'article' : 'website',
    'og:title': page.title,
    'og:description': page.description.replaceAll('`', ''),
    'og:url': site + page.path,
    'og:locale': openGraphLocales[page.language],
  }
  return Object.entries(properties).map(
    ([property, content]) => `<meta property="${property}" content="${escapeHtml(content)}">`,
  )
}

export interface Assets {
  /** The styles of the first view. */
  readonly styles: string
  /** The style sheets those styles came from: named, so that nobody fetches them again, and never fetched. */
  readonly sheets: readonly string[]
  /** The script that asks for the program, and its hash as `integrityOf` writes it. */
  readonly script: string
  readonly integrity: string
  readonly program: string
  /** The scripts that the program is alive with from the first. */
  readonly parts: readonly string[]
  /** What goes on beside reading, as long as the page is left as text, and until when. `undefined` where the program comes at once. */
  readonly sleep: { readonly rest: string; readonly until: Sleeps; readonly log?: string | undefined } | undefined
}

/** What the element that the program lives in says of the scripts that the document does not ask for. */
function programAttributes(program: string, sleep: Assets['sleep'], parts: Assets['parts']): string {
  const named = ` data-program="${program}"`
  const log = sleep?.log === undefined ? '' : ` data-log="${sleep.log}"`
  return sleep
    ? `${named} data-sleeps="${sleep.until}"${log} data-rest="${sleep.rest}" data-parts="${parts.join(' ')}"`
    : named
}

/** Writes the document of a page. */
export function writeDocument(page: DrawnPage, assets: Assets, site: string): string {
  const isPage = page.path !== ''
  // What stands for another page until that is drawn has nothing to be read.
  const sleep = isPage ? assets.sleep : undefined
  return [
    '<!doctype html>',
    // Which release it is of is known once all documents are drawn.
    `<html lang="${page.language}" dir="${directions[page.language]}" data-release="">`,
    '<head>',
    '<meta charset="utf-8">',
    ...metaElements([policyHash(assets.styles)]),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(page.title)} · Statuscope</title>`,
    `<meta name="description" content="${escapeHtml(page.description.replaceAll('`', ''))}">`,
    '<meta name="color-scheme" content="light dark">',
    `<style>${assets.styles}</style>`,
    ...(isPage
      ? [
          `<link rel="canonical" href="${site}${page.path}">`,
          ...page.alternates.map(
            ({ language, path }) => `<link rel="alternate" hreflang="${language}" href="${site}${path}">`,
          ),
          ...page.alternates
            .filter(({ language }) => language === defaultLanguage)
            // Home is the one page with an address that leaves the language open.
            .map(({ language, path }) => (path === `/${language}/` ? '/' : path))
            .map((path) => `<link rel="alternate" hreflang="x-default" href="${site}${path}">`),
          ...openGraph(page, site),
        ]
      : ['<meta name="robots" content="noindex">']),
    '<link rel="icon" href="/icon.svg" type="image/svg+xml">',
    '<link rel="apple-touch-icon" href="/apple-touch-icon.png">',
    `<link rel="manifest" href="/${webManifestFile(page.language)}">`,
    ...(sleep ? [] : [assets.program, ...assets.parts].map((part) => `<link rel="modulepreload" href="${part}">`)),
    ...(sleep ? [] : [startElement(assets)]),
    '</head>',
    `<body><div id="app"${isPage ? ` data-path="${escapeHtml(page.path)}"` : ''}${programAttributes(assets.program, sleep, assets.parts)}>${page.html}</div>`,
    // What nobody sees comes after what everybody waits for.
    ...(sleep ? [startElement(assets)] : []),
    ...assets.sheets.map((sheet) => `<link rel="stylesheet" href="${sheet}" disabled>`),
    ...(isPage && page.structured
      ? [`<script type="application/ld+json">${embedJson(toLinkedData(page.structured, { ...page, site }))}</script>`]
      : []),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
