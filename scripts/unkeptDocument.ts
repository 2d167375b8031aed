import { readFileSync } from 'node:fs'
import { type Language, languageNames } from '../src/i18n/languages.ts'
import { formatAddress } from '../src/state/addresses.ts'
import { escapeHtml } from './document.ts'
import { smallStyle } from './languageChooser.ts'

type OfflineWords = Readonly<Record<'unkept' | 'unkeptText', string>>

/** Writes what stands, without a network, where a page in a language that is not kept was asked for: the way to this one, which is. */
export function unkeptDocument(language: Language): string {
  const words = JSON.parse(readFileSync(`locales/${language}/offline.json`, 'utf8')) as OfflineWords
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(words.unkept)} · Statuscope</title>`,
    `<style>${smallStyle}</style>`,
    '</head>',
    `<body><main><h1>${escapeHtml(words.unkept)}</h1><p>${escapeHtml(words.unkeptText)}</p>`,
    `<p><a href="${formatAddress({ kind: 'home', language })}">Statuscope · ${languageNames[language]}</a></p></main></body>`,
    '</html>',
    '',
  ].join('\n')
}
