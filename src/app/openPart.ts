import { type ComponentType, lazy } from 'react'
import { whenSeen } from './whenSeen.ts'

interface Part<Props> {
  /** The id of the element in the document that it comes to life in. */
  readonly id: string
  /** Whether it is drawn now; otherwise it stands in the document as it will be. */
  readonly isDrawn: boolean
  readonly load: () => Promise<ComponentType<Props>>
}

/** Opens a part of a page: at once where it is to be drawn, and where it stands in the document when somebody comes near it. */
export async function openPart<Props>({ id, isDrawn, load }: Part<Props>): Promise<ComponentType<Props>> {
  if (isDrawn) return load()
  return lazy(async () => {
    await whenSeen(document, id)
    return { default: await insist(load, document.getElementById(id)) }
  })
}

/** Loads what cannot be fetched again as often as there is a chance: what stands in the document can be read until then. */
async function insist<Loaded>(load: () => Promise<Loaded>, part: Element | null): Promise<Loaded> {
  for (;;) {
    try {
      return await load()
    } catch {
      await nextChance(part)
    }
  }
}

/** Resolves when the network is back, or when somebody wants something of a part. */
function nextChance(part: Element | null): Promise<void> {
  const over = new AbortController()
  return new Promise((resolve) => {
    const take = () => {
      over.abort()
      resolve()
    }
    const wants = ({ target }: Event) => {
      if (target instanceof Node && part?.contains(target)) take()
    }
    window.addEventListener('online', take, { signal: over.signal })
    // React lets nothing through to what is not alive.
    for (const sign of ['pointerdown', 'keydown'])
      document.addEventListener(sign, wants, { capture: true, signal: over.signal })
  })
}
