/** Runs in a page from right to left: names whatever goes over the wire and would not be shown from left to right. */
export function wireDirection(): readonly string[] {
  const found = new Set<string>()
  const wire = 'code, pre, kbd, samp, textarea[readonly], [translate="no"]:not(a), bdi[lang="en"], svg:has(text)'
  for (const element of document.body.querySelectorAll(wire)) {
    if (!element.checkVisibility()) continue
    const style = getComputedStyle(element)
    const text = (element.textContent ?? '').trim().slice(0, 60)
    if (style.direction !== 'ltr') found.add(`${element.localName} runs from right to left: "${text}"`)
    const isInline = style.display.startsWith('inline')
    if (isInline && style.display === 'inline' && style.unicodeBidi === 'normal')
      found.add(`${element.localName} is not isolated from the text around: "${text}"`)
  }
  return [...found]
}
