interface Appointment {
  readonly at: number
  readonly order: number
  readonly act: () => void
}

/** What is still to happen in a run: ordered by time, and at the same moment by the order of scheduling. */
export interface Timeline {
  /** Schedules an action at a time in milliseconds; a time that has passed counts as now. */
  readonly schedule: (at: number, act: () => void) => void
  /** The virtual time in milliseconds; it never runs back. */
  readonly now: () => number
  /** Moves to the next appointment and does it; `false` when there is none. */
  readonly step: () => boolean
}

/** Makes an empty timeline that starts at a time in milliseconds. */
export function createTimeline(startMillis: number): Timeline {
  const heap: Appointment[] = []
  let now = startMillis
  let order = 0
  return {
    now: () => now,
    schedule: (at, act) => {
      push(heap, { at: Math.max(now, Number.isFinite(at) ? at : now), order, act })
      order += 1
    },
    step: () => {
      const next = pop(heap)
      if (!next) return false
      now = next.at
      next.act()
      return true
    },
  }
}

const before = (a: Appointment, b: Appointment) => a.at < b.at || (a.at === b.at && a.order < b.order)

function push(heap: Appointment[], appointment: Appointment): void {
  let index = heap.length
  heap.push(appointment)
  while (index > 0) {
    const parentIndex = (index - 1) >> 1
    const parent = heap[parentIndex]
    if (!parent || !before(appointment, parent)) break
    heap[index] = parent
    index = parentIndex
  }
  heap[index] = appointment
}

function pop(heap: Appointment[]): Appointment | undefined {
  const first = heap[0]
  const last = heap.pop()
  if (!last || !first || heap.length === 0) return first
  let index = 0
  for (;;) {
    const left = heap[2 * index + 1]
    const right = heap[2 * index + 2]
    if (!left) break
    const [child, childIndex] = right && before(right, left) ? [right, 2 * index + 2] : [left, 2 * index + 1]
    if (!before(child, last)) break
    heap[index] = child
    index = childIndex
  }
  heap[index] = last
  return first
}
