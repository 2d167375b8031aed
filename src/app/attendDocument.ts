import { aliveEvent, ownLife } from '../ui/life.ts'
import { clipboardOf, copyTexts } from './copyTexts.ts'
import { isPlainClick } from './isPlainClick.ts'
import { keepChanges } from './keepChanges.ts'
import { asksForSearch } from './searchShortcut.ts'

/** What somebody who comes near it may be about to use. */
const controls = 'a[href], button, input, select, textarea, summary, label'

/** What has to be alive to do its work: pressed before, it is pressed again when it is. */
const presses = 'button:not([data-copy]), a[data-press]'

/** A control that was clicked, or a key that was pressed. */
type Press = HTMLElement | KeyboardEvent

/**
 * Attends a document until its program does: calls `comeAlive` as soon as somebody comes near a control, and keeps what is
 * pressed before it is alive, to press it again when it is. Returns what calls it at once.
 */
export function attendDocument(document: Document, comeAlive: () => Promise<void>): () => void {
  const alive = new WeakSet<Element>()
  const app = document.getElementById('app')
  const partOf = (pressed: EventTarget | null) =>
    (pressed instanceof Element ? pressed.closest(`[${ownLife}]`) : null) ?? app
  const isAsleep = (part: Element | null) => part !== null && !alive.has(part)
  let pressed: Press[] = []
  let isWaking = false

  async function wake() {
    if (isWaking) return
    isWaking = true
    try {
      await comeAlive()
    } catch (reason) {
      isWaking = false
      const lost = pressed
      pressed = []
      if (lost.length > 0) leave(document.location, lost)
      throw reason
    }
  }

  const interest = new AbortController()
  const whileAsleep = { signal: interest.signal }
  const comesNear = ({ target }: Event) => {
    if (target instanceof Element && target.closest(controls)) void wake()
  }
  for (const sign of ['pointerover', 'pointerdown', 'focusin'])
    document.addEventListener(sign, comesNear, { passive: true, ...whileAsleep })
  // Back to a page that this document is not of.
  document.defaultView?.addEventListener(
    'popstate',
    () => {
      if (document.location.pathname !== app?.dataset.path) void wake()
    },
    whileAsleep,
  )
  document.addEventListener(
    'keydown',
    (event) => {
      const asks = isAsleep(app) && asksForSearch(event, true)
      const press = asks ? event : isAsleep(partOf(event.target)) && pressOf(event)
      if (!press) return
      event.preventDefault()
      pressed.push(press)
      void wake()
    },
    // React lets nothing through to a part that is not alive.
    { capture: true },
  )
  document.addEventListener(
    'click',
    (event) => {
      const control = event.target instanceof Element ? event.target.closest<HTMLElement>(presses) : null
      if (!control || !isPlainClick(event)) return
      if (!isAsleep(partOf(control))) return
      event.preventDefault()
      event.stopPropagation()
      pressed.push(control)
      void wake()
    },
    { capture: true },
  )

  const tellChanges = keepChanges(document, (control) => isAsleep(partOf(control)))

  document.addEventListener(aliveEvent, ({ target }) => {
    if (!(target instanceof Element) || alive.has(target)) return
    alive.add(target)
    const isOfIt = (press: Press) => partOf(press instanceof HTMLElement ? press : press.target) === target
    const again = pressed.filter(isOfIt)
    pressed = pressed.filter((press) => !isOfIt(press))
    if (target === app) interest.abort()
    noticeAgain(document)
    tellChanges((control) => partOf(control) === target)
    for (const press of again) pressAgain(press)
  })
  showTheme(document)
  copyTexts(document, clipboardOf(document.defaultView?.navigator ?? {}))
  document.documentElement.dataset.attended = ''
  return () => void wake()
}

/** What moves within a part that takes keys itself. */
const movingKeys = /^(Arrow(Left|Right)|Home|End)$/

/** Returns what a key means to what is asleep, and `undefined` where the browser knows what to do with it. */
function pressOf(event: KeyboardEvent): Press | undefined {
  const { target, key, isComposing, altKey, ctrlKey, metaKey } = event
  if (!(target instanceof HTMLElement) || isComposing || altKey || ctrlKey || metaKey) return undefined
  // Enter does what a field is there for.
  if (target instanceof HTMLInputElement) return key === 'Enter' ? event : undefined
  if (movingKeys.test(key) && target.closest('[data-keys]') && !target.matches('select')) return event
  // A link that will be a button is pressed as one.
  return key === ' ' && target.matches('a[data-press]') ? target : undefined
}

/** Goes where a link leads that cannot be followed inside the page, and loads a page again whose program cannot be fetched. */
function leave(location: Location, lost: readonly Press[]): void {
  const link = lost.find((press) => press instanceof HTMLAnchorElement)
  if (link) location.assign(link.href)
  else if (navigator.onLine) location.reload()
}

/** Marks the choice of colours that the document is already shown in. */
function showTheme(document: Document): void {
  const { theme } = document.documentElement.dataset
  const choice = document.querySelector<HTMLInputElement>(`input[name="theme"][value="${theme}"]`)
  if (choice) choice.checked = true
}

/** Lets the program notice where the pointer and the focus are already. */
function noticeAgain(document: Document): void {
  const under = [...document.querySelectorAll(':hover')].at(-1)
  under?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
  document.activeElement?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
}

function pressAgain(press: Press): void {
  if (press instanceof HTMLElement) {
    press.click()
    return
  }
  const { key, ctrlKey, metaKey, target } = press
  target?.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, metaKey, bubbles: true, cancelable: true }))
}
