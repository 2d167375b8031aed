import { languageNames, languages } from '../src/i18n/languages.ts'
import { formatAddress } from '../src/state/addresses.ts'
import { type Assets, policyHash, startElement } from './document.ts'
import { metaElements } from './headers.ts'

/** The style of documents that stand for themselves. */
export const smallStyle = [
  ':root{color-scheme:light dark;font:1.25rem/1.6 system-ui,sans-serif}',
  'body{display:grid;place-content:center;min-block-size:100vh;margin:0;padding:1rem;text-align:center}',
  'ul{list-style:none;padding:0}a{display:inline-block;padding:.5rem 1rem;color:inherit}',
].join('')

/** Writes the document at `/`: a link for each language; with scripts it goes on to the reader's own. */
export function languageChooser(
  assets: Pick<Assets, 'script' | 'integrity'>,
  site: string,
): { readonly document: string; readonly styleHashes: readonly string[] } {
  const links = languages.map((language) => ({ language, path: formatAddress({ kind: 'home', language }) }))
  const styleHashes = [policyHash(smallStyle)]
  const document = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    ...metaElements(styleHashes),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Statuscope</title>',
    '<meta name="description" content="HTTP status codes, understood.">',
    `<style>${smallStyle}</style>`,
    `<link rel="canonical" href="${site}/">`,
    ...links.map(({ language, path }) => `<link rel="alternate" hreflang="${language}" href="${site}${path}">`),
    `<link rel="alternate" hreflang="x-default" href="${site}/">`,
    '<link rel="icon" href="/icon.svg" type="image/svg+xml">',
    startElement(assets),
    '</head>',
    '<body><main><h1>Statuscope</h1>',
    `<ul>${links.map(({ language, path }) => `<li><a href="${path}" hreflang="${language}" lang="${language}">${languageNames[language]}</a></li>`).join('')}</ul>`,
    '</main></body>',
    '</html>',
    '',
  ].join('\n')
  return { document, styleHashes }
}
