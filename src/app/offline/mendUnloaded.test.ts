import { expect, test, vi } from 'vitest'
import { memoryStorage } from '../../state/memoryStorage.ts'
import { mendUnloaded } from './mendUnloaded.ts'

interface Given {
  readonly newest?: string | undefined
  readonly isAsked?: boolean
  readonly unsaved?: number
}

function page(storage = memoryStorage()) {
  const reload = vi.fn()
  const fail = ({ newest = 'bbbbbbbbbbbb', isAsked = true, unsaved = 0 }: Given) =>
    mendUnloaded({
      offline: { look: async () => newest },
      storage,
      isAsked: () => isAsked,
      settle: async () => unsaved,
      reload,
    })
  return { fail, reload }
}

test('a page that lacks a script reloads once for each newer release', async () => {
  const { fail, reload } = page()
  expect(await fail({})).toBe(true)
  expect(await fail({})).toBe(false)
  expect(reload).toHaveBeenCalledTimes(1)
  expect(await fail({ newest: 'cccccccccccc' })).toBe(true)
  expect(reload).toHaveBeenCalledTimes(2)
})

test('neither a network that is away, nor a link that was passed over, nor an answer in memory is a reason to reload', async () => {
  const { fail, reload } = page()
  const look = async () => undefined
  const storage = memoryStorage()
  expect(await mendUnloaded({ offline: { look }, storage, isAsked: () => true, settle: async () => 0, reload })).toBe(
    false,
  )
  expect(await fail({ isAsked: false })).toBe(false)
  expect(await fail({ unsaved: 1 })).toBe(false)
  expect(reload).not.toHaveBeenCalled()
})
