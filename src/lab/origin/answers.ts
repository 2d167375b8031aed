import type { Fields } from '../../http/fields.ts'
import { type Response, response } from '../../http/message.ts'
import { formatProblem, problemMediaType } from '../../http/problem.ts'
import { problemTexts } from './problems.ts'
import type { Answer, Refusal, Visit } from './resource.ts'
import type { Finding } from './rules.ts'
import { type Site, siteHost } from './site.ts'

/** Writes JSON in ASCII alone, so that an octet of it is a character and a range can cut it anywhere. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Answers a visit with a response, and says why. */
export function answer(site: Site, given: Response, findings: readonly Finding[]): Answer {
  return { site, response: given, findings }
}

/** A response with JSON content. */
export function jsonResponse(status: number, value: unknown, fields: Fields = []): Response {
  return response(status, [...fields, ['Content-Type', 'application/json']], toJson(value))
}

/**
 * A redirect with the short note and link that its content ought to have.
 * @see RFC 9110 §15.4.4
 */
export function redirectResponse(status: number, location: string, fields: Fields = []): Response {
  const note = `<!doctype html><title>See ${location}</title><p>See <a href="${location}">${location}</a>.</p>`
  return response(status, [['Location', location], ...fields, ['Content-Type', 'text/html; charset=utf-8']], note)
}

/**
 * Answers a visit with a refusal as problem details.
 * @see RFC 9457
 */
export function refuse(visit: Visit, refusal: Refusal): Answer {
  const { rule, outcome } = refusal.finding
  const text = problemTexts[`${rule}.${outcome}`]
  const content = formatProblem({
    type: `https://${siteHost}/problems/${kebab(outcome)}`,
    ...(text ? { title: text.title } : {}),
    status: refusal.status,
    ...(text ? { detail: text.detail } : {}),
    extensions: refusal.members ?? {},
  })
  const unstored: Fields = neverStored.has(refusal.status) ? [['Cache-Control', 'no-store']] : []
  const fields: Fields = [...(refusal.fields ?? []), ...unstored, ['Content-Type', problemMediaType]]
  return answer(visit.site, response(refusal.status, fields, content), [refusal.finding, ...(refusal.also ?? [])])
}

// Caches must not store these, so it is as well to say so. RFC 6585 §7
const neverStored = new Set([428, 429, 431])

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Escapes a text for HTML content. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
