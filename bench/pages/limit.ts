import type { Page } from '@playwright/test'

/** The styles of every limit. */
export const limitStyles =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1rem}a{color:#1a4fa3}pre,code{font-family:monospace}pre{overflow:auto}td,th{padding:.25rem;text-align:start}@media(prefers-color-scheme:dark){body{background:#15171c;color:#eceae4}a{color:#9cc2ff}}'

/** In the page: its text as it stands there now, in plain elements with no attribute but `href`. */
function plainText(): string {
  const kept =
    /^(h[1-6]|p|a|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|details|summary|pre|code|em|strong|nav|header|main|aside|section|article|footer|button|label|div)$/
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  function written(node: Node): string {
    if (node instanceof Text) return escaped(node.data)
    if (!(node instanceof Element) || node.matches('script, style, template, dialog, [hidden]')) return ''
    const inner = [...node.childNodes].map(written).join('')
    const name = node.localName
    if (name === 'svg') return inner.trim() === '' ? '' : `<p>${inner}</p>`
    if (!kept.test(name) || inner.trim() === '') return name === 'text' || name === 'tspan' ? `${inner} ` : inner
    // An element around a single other one is there for its style alone.
    if (name === 'div' && node.childElementCount === 1 && node.textContent === node.firstElementChild?.textContent)
      return inner
    return `<${name}${name === 'a' ? ` href="${node.getAttribute('href')}"` : ''}>${inner}</${name}>`
  }
  return written(document.body)
}

/**
 * Makes the least document that says what a page says: all its text, closed parts included, in the same headings, lists, tables and
 * links, 300 bytes of inline styles and no script. It is taken from the page at rest, so what scripts add is in it, too.
 */
export async function limitOf(page: Page): Promise<string> {
  const body = await page.evaluate(plainText)
  if (body.length < 1000) throw new Error(`${page.url()} says no more than ${body.length} characters`)
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Limit</title><style>${limitStyles}</style></head><body>${body}</body></html>\n`
}
