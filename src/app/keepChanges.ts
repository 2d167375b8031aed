/** A control that says something by how it stands. */
type Control = HTMLInputElement | HTMLSelectElement | HTMLDetailsElement

const standing = /^(checkbox|radio|range)$/

function controlOf(target: EventTarget | null): Control | undefined {
  if (target instanceof HTMLSelectElement || target instanceof HTMLDetailsElement) return target
  return target instanceof HTMLInputElement && standing.test(target.type) ? target : undefined
}

/**
 * Keeps what is chosen, moved or opened in a document before the program is alive that has to know. Returns what tells the program, of
 * those controls that a test picks, how each was left.
 */
export function keepChanges(
  document: Document,
  isAsleep: (control: Element) => boolean,
): (isTold: (control: Element) => boolean) => void {
  const left = new Map<Control, string | boolean>()
  const keep = ({ target }: Event) => {
    const control = controlOf(target)
    if (!control || !isAsleep(control)) return
    // The last comes last: of some radio buttons it is the one that was chosen.
    left.delete(control)
    left.set(control, stateOf(control))
  }
  // A slider may still be held when the program comes alive.
  for (const change of ['input', 'change', 'toggle']) document.addEventListener(change, keep, { capture: true })
  return (isTold) => {
    for (const [control, state] of [...left].filter(([one]) => isTold(one))) {
      left.delete(control)
      tell(control, state)
    }
  }
}

function stateOf(control: Control): string | boolean {
  if (control instanceof HTMLDetailsElement) return control.open
  return control.type === 'checkbox' || control.type === 'radio' ? (control as HTMLInputElement).checked : control.value
}

/** Changes a control to how it was left. The program looks whether it has changed since it came alive, so it is changed twice. */
function tell(control: Control, state: string | boolean): void {
  if (control instanceof HTMLDetailsElement) {
    control.dispatchEvent(new Event('toggle'))
  } else if (typeof state === 'string') {
    setValue(control, state)
    for (const change of ['input', 'change']) control.dispatchEvent(new Event(change, { bubbles: true }))
  } else if (control instanceof HTMLInputElement) {
    control.checked = !state
    control.click()
  }
}

/** Sets a value behind the back of whoever has put a setter of its own on the control, as a hand does. */
function setValue(control: HTMLInputElement | HTMLSelectElement, value: string): void {
  control.value = ''
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, value)
}
