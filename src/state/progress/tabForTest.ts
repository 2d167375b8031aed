import { expect, vi } from 'vitest'
import type { LoggedEvent } from '../../study/review/loggedEvent.ts'
import { fakeAnswer } from './fakeAnswers.ts'
import { type FakeDevice, fakeDevice } from './fakeKeeping.ts'

/** What the progress of a tab is kept in. */
export type Tab = ReturnType<FakeDevice['tab']>

/** Tries a check again and again until it holds, a thousand times a second: nothing here takes longer than a turn. */
export function soon(check: () => void): Promise<void> {
  return vi.waitFor(check, { interval: 1, timeout: 30_000 })
}

/** Opens a tab on a device, and waits until it has read its log. */
export async function readyTab(device: FakeDevice = fakeDevice()): Promise<Tab> {
  const tab = device.tab()
  tab.getState().open()
  await soon(() => expect(tab.getState().status).toBe('ready'))
  return tab
}

/** Opens a tab on a device and records so many answers in it. */
export async function readyTabWith(device: FakeDevice, count: number): Promise<Tab> {
  const tab = await readyTab(device)
  for (let number = 0; number < count; number += 1) await tab.getState().record(fakeAnswer(number))
  return tab
}

/** Returns all events that a tab finds in its log, the oldest first. */
export async function logOf(tab: Tab): Promise<readonly LoggedEvent[]> {
  const { entries } = await tab.getState().history(undefined, 100_000)
  return entries.map(({ event }) => event).reverse()
}

/** Returns the seeds of the answers among some events, which tell the answers of a test apart. */
export const seedsOf = (events: readonly LoggedEvent[]) =>
  events.map((event) => ('seed' in event ? event.seed : undefined))
