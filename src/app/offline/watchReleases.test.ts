import { expect, test, vi } from 'vitest'
import { stillPowers } from '../../state/powers.ts'
import { watchReleases } from './watchReleases.ts'

test('a newer release is looked for every hour, and on return, though not more than once a minute', () => {
  let time = 0
  let afterHour = () => {}
  let comeBack = () => {}
  const look = vi.fn(async () => undefined)
  watchReleases(
    { look },
    {
      now: () => time,
      keeping: {
        ...stillPowers().keeping,
        later: (millis, act) => {
          expect(millis).toBe(3_600_000)
          afterHour = act
          return () => undefined
        },
        onReturn: (act) => {
          comeBack = act
        },
      },
    },
  )
  const looked = (at: number, act: () => void) => {
    time = at
    act()
    return look.mock.calls.length
  }
  expect(looked(59_999, () => comeBack())).toBe(0)
  expect(looked(60_000, () => comeBack())).toBe(1)
  expect(looked(61_000, () => comeBack())).toBe(1)
  expect(looked(3_600_000, () => afterHour())).toBe(2)
  expect(looked(7_200_000, () => afterHour())).toBe(3)
})
