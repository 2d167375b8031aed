import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { ImportSummary, ProgressActions } from '../../state/progress/store.ts'
import { desk, powers, quiet, section, until } from './madeUpDesk.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const user = userEvent.setup()
const summary: ImportSummary = { events: 9, added: 5, known: 2, damaged: 1, newer: 1, isCut: false }
const file = new File(['{}'], 'log.json', { type: 'application/json' })

test('a file is read before anything is written, and added when one says so', async () => {
  const importLog = vi.fn<ProgressActions['importLog']>(async () => ({ kind: 'imported', summary }))
  render(desk({ actions: { checkImport: async () => ({ kind: 'fits', summary }), importLog } }))
  await user.upload(screen.getByLabelText(/Choose an exported file/), file)
  for (const line of [/^5 events are new/, /^2 are in the log already/, /^1 is damaged/, /^1 is from a newer version/])
    expect(await screen.findByText(line)).toBeDefined()
  expect(importLog).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Add 5 events' }))
  expect(importLog).toHaveBeenCalledOnce()
  expect(await screen.findByText('The file has been added.')).toBeDefined()
})

test('a file that is refused says why, and nothing can be added', async () => {
  render(desk({ actions: { checkImport: async () => ({ kind: 'refused', refusal: 'notALog' }) } }))
  await user.upload(screen.getByLabelText(/Choose an exported file/), file)
  expect(await screen.findByText('This file is JSON, but no log of this program.')).toBeDefined()
  expect(screen.queryByRole('button', { name: /^Add/ })).toBeNull()
})

test('reading a file can be stopped', async () => {
  let signal: AbortSignal | undefined
  const checkImport: ProgressActions['checkImport'] = (_file, options) => {
    signal = options?.signal
    options?.onProgress?.({ part: 0.25, events: 1000 })
    return new Promise((resolve) => signal?.addEventListener('abort', () => resolve({ kind: 'stopped' })))
  }
  render(desk({ actions: { checkImport } }))
  await user.upload(screen.getByLabelText(/Choose an exported file/), file)
  expect(await screen.findByText('25% read, 1,000 events')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  expect(signal?.aborted).toBe(true)
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull())
})

test('the last import can be taken out again', async () => {
  const undoImport = vi.fn(quiet.undoImport)
  render(desk({ state: { lastImport: { at: until, added: 7 } }, actions: { undoImport } }))
  await user.click(screen.getByRole('button', { name: 'Take this import out again' }))
  expect(undoImport).toHaveBeenCalledOnce()
})

test('everything is erased only after an export was offered and one has said so twice', async () => {
  const erase = vi.fn(quiet.erase)
  render(desk({ actions: { erase } }))
  await user.click(screen.getByRole('button', { name: 'Erase everything…' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Erase everything?' }))
  expect(dialog.getByRole('button', { name: 'Export as JSON' })).toBeDefined()
  expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Erase' }).disabled).toBe(true)
  await user.click(dialog.getByRole('checkbox'))
  await user.click(dialog.getByRole('button', { name: 'Erase' }))
  expect(erase).toHaveBeenCalledOnce()
})

test('a log that cannot be deleted says so, and stays', async () => {
  render(desk({ actions: { erase: async () => false } }))
  await user.click(screen.getByRole('button', { name: 'Erase everything…' }))
  await user.click(screen.getByRole('checkbox'))
  await user.click(screen.getByRole('button', { name: 'Erase' }))
  expect(await screen.findByText(/could not be deleted/)).toBeDefined()
})

test('wanting to be surer costs more reviews, and is remembered', async () => {
  render(desk())
  const slider = screen.getByRole('slider')
  const cost = () => Number(/about ([\d.]+) reviews/.exec(section('Keep your data').textContent ?? '')?.[1])
  const before = cost()
  slider.focus()
  fireEvent.change(slider, { target: { value: '95' } })
  expect(powers.settings.getState().retention).toBeCloseTo(0.95)
  expect(cost()).toBeGreaterThan(before)
  powers.settings.getState().choose({ retention: 0.9 })
})
