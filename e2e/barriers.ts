import type { Page } from '@playwright/test'

/** The least width and height of a target, as WCAG 2.5.5 has it. */
const target = 44

/**
 * Targets that may be lower: a line of a message is as high as its text, since together they are one block of text to be
 * read (the exception "inline"); the arrow keys lead from one to the next.
 */
const lines = 'label:has(> code) > input'

/** In the page: what has no heading, no landmark or no way past the navigation. */
function lacksStructure(): readonly string[] {
  const count = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((found) => found.checkVisibility()).length
  const wanted = [
    ['h1', count('h1') === 1],
    ['main', count('main') === 1],
    ['header', count('#app > div > header') === 1],
    ['footer', count('#app > div > footer') === 1],
    ['main navigation', count('#app > div > header nav[aria-label]') === 1],
    ['skip link', document.querySelector('#app a')?.getAttribute('href') === `#${document.querySelector('main')?.id}`],
    ['title', document.title.length > 0],
    ['language', /^(en|id|fr)$/.test(document.documentElement.lang)],
  ] as const
  return wanted.filter(([, isThere]) => !isThere).map(([what]) => `not exactly one ${what}`)
}

/** In the page: controls that are too small to be hit, and how large they are; links inside sentences are as high as these. */
function smallTargets([least, exceptions]: readonly [number, string]): readonly string[] {
  const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true })
  const controls = document.querySelectorAll<HTMLElement>(
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"]',
  )
  // A card may be one target: its link is stretched over it.
  const stretched = (control: Element) => getComputedStyle(control, '::after').position === 'absolute'
  return [...controls].filter(isSeen).flatMap((control) => {
    if (control.matches(exceptions)) return []
    if (control.matches('a') && getComputedStyle(control).display === 'inline' && !stretched(control)) return []
    const card = stretched(control) ? control.closest('li, article, section') : null
    const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined
    const boxes = [control, card, label].flatMap((one) => (one ? [one.getBoundingClientRect()] : []))
    // What is out of sight until it has the focus is no target.
    if (boxes.every(({ width, height, bottom }) => width * height <= 4 || bottom < -scrollY)) return []
    const isLarge = boxes.some(({ width, height }) => width >= least - 0.5 && height >= least - 0.5)
    const [box] = boxes
    if (isLarge || !box) return []
    const name = (control.textContent || control.getAttribute('aria-label') || control.id || control.className).trim()
    return [`${control.tagName} "${name.slice(0, 40)}" is ${box.width.toFixed(0)} by ${box.height.toFixed(0)}`]
  })
}

/** In the page: text that is cut off, by a box around it or by the edge of a picture, and a page wider than its window. */
function cutOff(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} wider than the window`] : []
  const isHidden = (element: Element) => element.closest('.visually-hidden, dialog:not([open])') !== null
  const boxes = [...document.querySelectorAll<HTMLElement>('body *')].flatMap((box) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(box)
    const hides = [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip')
    if (!hides || clipPath !== 'none' || isHidden(box) || !box.checkVisibility() || box.textContent?.trim() === '')
      return []
    const over = [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight]
    const isCut = (over[0] ?? 0) > 1 && overflowX !== 'auto' ? true : (over[1] ?? 0) > 1 && overflowY !== 'auto'
    return isCut
      ? [`${box.tagName}.${box.className} hides ${over.join(' by ')} of "${box.textContent?.slice(0, 30)}"`]
      : []
  })
  const texts = [...document.querySelectorAll<SVGTextElement>('svg text')].flatMap((text) => {
    const picture = text.ownerSVGElement
    if (!picture || !text.checkVisibility()) return []
    const [inner, outer] = [text.getBoundingClientRect(), picture.getBoundingClientRect()]
    if (inner.width === 0) return []
    const over = Math.max(
      outer.left - inner.left,
      inner.right - outer.right,
      outer.top - inner.top,
      inner.bottom - outer.bottom,
    )
    const isClipped = getComputedStyle(picture).overflow !== 'visible' && over > 2
    return isClipped ? [`the picture cuts ${over.toFixed(0)} of "${text.textContent}"`] : []
  })
  return [...wide, ...boxes, ...texts]
}

/**
 * In the page: goes through everything that can have the focus, and tells what then is not seen whole or has no ring of
 * two pixels. The focus is where it was afterwards.
 *
 * A focus set by script scrolls as one set by Tab does, and in the same way too little: of what stands in a box that
 * scrolls, the browser is content with a pixel, or with what is behind a column that stays. So it is not enough that the
 * focus has been given; points all over the focused control have to be there when somebody looks at them.
 */
async function lostFocus(): Promise<readonly string[]> {
  const before = document.activeElement
  const all = document.querySelectorAll<HTMLElement>(
    'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]',
  )
  const isModal = document.querySelector('dialog:modal')
  const problems: string[] = []
  // The middle, the edges, and as far towards the corners as round ones leave.
  const places = [
    [0.5, 0.5],
    [0, 0.5],
    [1, 0.5],
    [0.5, 0],
    [0.5, 1],
    [0.2, 0.2],
    [0.8, 0.2],
    [0.2, 0.8],
    [0.8, 0.8],
  ] as const
  for (const element of all) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue
    if (isModal && !isModal.contains(element)) continue
    element.focus()
    if (document.activeElement !== element) continue
    const name = `${element.tagName} "${(element.textContent || element.getAttribute('aria-label') || element.id).trim().slice(0, 40)}"`
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
    const isThere = (x: number, y: number) => {
      const top = document.elementFromPoint(x, y)
      return top !== null && (element.contains(top) || label?.contains(top) === true)
    }
    /** How many of the places on the control are not seen; of what is larger than the window, a window full has to be. */
    const hidden = () => {
      const own = [...element.getClientRects()].filter(({ width, height }) => width > 4 && height > 4)
      const boxes = own.length > 0 ? own : [...(label?.getClientRects() ?? [])]
      const { clientWidth, clientHeight } = document.documentElement
      const at = (share: number, from: number, size: number, most: number) => {
        const [start, whole] = size > most ? [0, most] : [from, size]
        return start + Math.min(Math.max(share * whole, 3), whole - 3)
      }
      const points = boxes.flatMap(({ left, top, width, height }) =>
        places.map(([x, y]) => [at(x, left, width, clientWidth), at(y, top, height, clientHeight)] as const),
      )
      const seen = points.filter(([x, y]) => isThere(x, y)).length
      return points.length === 0 ? 'all' : points.length - seen
    }
    // Of a box that scrolls inside the page, the browser may scroll the page first and the box a moment later.
    for (let frame = 0; frame < 10 && hidden() !== 0; frame += 1) await new Promise(requestAnimationFrame)
    const missing = hidden()
    if (missing !== 0) {
      const { left, top, width, height } = element.getBoundingClientRect()
      const place = [left, top, width, height].map(Math.round).join(', ')
      problems.push(`${name} is covered or out of sight at ${place}, in ${missing} places`)
    }
    const isRinged = (one: Element | null | undefined) => {
      if (!one) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    }
    const beside = element.nextElementSibling
    if (![element, label, beside, element.parentElement].some(isRinged)) problems.push(`${name} has no focus ring`)
  }
  if (before instanceof HTMLElement) before.focus()
  return problems
}

/** In the page, in forced colours: drawn shapes and their words that do not stand out from the system's ground. */
function unseenDrawing(): readonly string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!canvas) return ['no canvas to reckon with']
  const luminance = (colour: string) => {
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return alpha === 0 ? undefined : 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ground = luminance(getComputedStyle(document.documentElement).backgroundColor) ?? 1
  // What has the very colour of the ground is not meant to be seen.
  const standsOut = (colour: string) => {
    const own = colour === 'none' ? undefined : luminance(colour)
    if (own === undefined || own === ground) return true
    return (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05) >= 3
  }
  const shapes = [
    ...document.querySelectorAll('svg text, svg path, svg circle, svg rect, svg line, svg polygon, svg use'),
  ]
  const faint = shapes.filter((shape) => {
    if (!shape.checkVisibility() || shape.closest('defs')) return false
    const { fill, stroke } = getComputedStyle(shape)
    return !standsOut(fill) && (stroke === 'none' || !standsOut(stroke))
  })
  return [
    ...new Set(
      faint.map(
        (shape) =>
          `${shape.tagName} .${shape.getAttribute('class')} of ${shape.closest('[class]')?.parentElement?.className}`,
      ),
    ),
  ]
}

/** The spacing of text that WCAG 1.4.12 asks a page to bear. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

/** Spaces the text of a page out, or takes that back; by script, since the policy keeps style elements out. */
async function spaceOut(page: Page, isWide: boolean): Promise<void> {
  await page.evaluate(
    ([css, wide]) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets = wide ? [sheet] : []
    },
    [spacing, isWide] as const,
  )
}

/** Names what stands in somebody's way on a page as it is: small targets, lost focus, text cut off, motion, colours. */
export async function barriers(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  const note = (when: string, problems: readonly string[]) => {
    for (const problem of problems) found.push(`${when}: ${problem}`)
  }
  const size = page.viewportSize() ?? { width: 1280, height: 720 }
  // All of it is measured, as if somebody had come near each part.
  await page.evaluate(() => document.documentElement.setAttribute('data-whole', ''))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  note('motion', await page.evaluate(() => document.getAnimations().map(({ id }) => `an animation runs ${id}`)))
  note('structure', await page.evaluate(lacksStructure))
  // From here on the browser takes a focus set by script for one set by keyboard.
  await page.keyboard.press('Shift')
  for (const width of [size.width, 320]) {
    await page.setViewportSize({ width, height: 640 })
    note(`targets at ${width}`, await page.evaluate(smallTargets, [target, lines] as const))
    note(`focus at ${width}`, await page.evaluate(lostFocus))
    note(`text at ${width}`, await page.evaluate(cutOff))
    await spaceOut(page, true)
    note(`spaced text at ${width}`, await page.evaluate(cutOff))
    await spaceOut(page, false)
  }
  await page.setViewportSize(size)
  // The hardest case: somebody has chosen the light theme, and the system forces light letters on a dark ground.
  for (const [colorScheme, theme] of [
    ['dark', 'light'],
    ['light', 'dark'],
  ] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    const kept = await page.evaluate((chosen) => {
      const before = document.documentElement.dataset.theme
      document.documentElement.dataset.theme = chosen
      return before
    }, theme)
    note(`forced colours, ${colorScheme}`, await page.evaluate(unseenDrawing))
    await page.evaluate((before) => {
      if (before === undefined) delete document.documentElement.dataset.theme
      else document.documentElement.dataset.theme = before
    }, kept)
  }
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light', reducedMotion: 'no-preference' })
  return found
}
