/**
 * Runs in the page: names every visible text, and every name or hint of an element, that did not come from the catalogue.
 * What may stand outside: codes, and whatever the markup says is no prose of the page: code, `bdi`, `translate="no"`, a
 * part in another language.
 */
export function foreignText(): readonly string[] {
  const found = new Set<string>()
  const isExcused = (element: Element) => {
    const excuse = element.closest('code, pre, kbd, samp, bdi, [translate="no"], [lang]')
    return excuse !== null && excuse !== document.documentElement
  }
  const blocks = new Map<Element, Element>()
  const blockOf = (element: Element): Element => {
    const known = blocks.get(element)
    if (known) return known
    const isInside = element.parentElement && getComputedStyle(element).display.startsWith('inline')
    const block = isInside && element.parentElement ? blockOf(element.parentElement) : element
    blocks.set(element, block)
    return block
  }
  // Status codes and the names of their classes are the same in every language.
  const withoutCodes = (text: string) => text.replace(/(?<!\d|\d[.,])[1-9]\d\d(?!\d|[.,]\d)|\b[1-6]xx\b/g, ' ')
  let depth = 0

  /** Returns what of a text stands outside brackets, and digits that did not go through Intl. */
  function outside(text: string): string {
    let rest = ''
    // Addresses inside a text came into it by a placeholder.
    const withoutPaths = text.includes('⟦') ? text.replace(/(?<![\w/])\/[\w./*-]+/g, ' ') : text
    for (const character of withoutCodes(withoutPaths)) {
      if (character === '⟦') depth += 1
      else if (character === '⟧') depth = Math.max(0, depth - 1)
      else if (/\d/.test(character) || (depth === 0 && /\p{L}/u.test(character))) rest += character
      else rest += ' '
    }
    return rest.replace(/\s+/g, ' ').trim()
  }

  const note = (element: Element, what: string, text: string, rest: string) => {
    const name = element.className && typeof element.className === 'string' ? `.${element.className}` : ''
    found.add(`${element.localName}${name} ${what}: "${text.trim().slice(0, 90)}" has "${rest}"`)
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let lastBlock: Element | undefined
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || /^(script|style|noscript)$/.test(element.localName)) continue
    const block = blockOf(element)
    if (block !== lastBlock) depth = 0
    lastBlock = block
    // Read in any case: a bracket may stand in what is excused, and its other end outside.
    const rest = outside(node.textContent ?? '')
    if (isExcused(element) || !element.checkVisibility({ visibilityProperty: true })) continue
    if (rest !== '') note(element, 'text', node.textContent ?? '', rest)
  }
  for (const element of document.querySelectorAll(
    '[aria-label], [title], [placeholder], [alt], [aria-valuetext], [aria-roledescription]',
  )) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext', 'aria-roledescription']) {
      depth = 0
      const text = element.getAttribute(name)
      const rest = text === null || (name === 'placeholder' && isExcused(element)) ? '' : outside(text)
      if (text !== null && rest !== '' && !element.closest('[translate="no"], bdi, body [lang]'))
        note(element, name, text, rest)
    }
  }
  depth = 0
  const title = outside(document.title.replace(/Statuscope/g, ''))
  if (title !== '') found.add(`title: "${document.title}" has "${title}"`)
  return [...found]
}
