import type { StoreApi } from 'zustand/vanilla'
import type { Keeping } from '../../state/powers.ts'
import type { ProgressState } from '../../state/progress/store.ts'

const patienceMillis = 3000

/** Waits until no answer is in memory only, for three seconds at most. Resolves with how many still are. */
export function settleAnswers(
  progress: Pick<StoreApi<ProgressState>, 'getState' | 'subscribe'>,
  later: Keeping['later'],
): Promise<number> {
  const { unsaved } = progress.getState()
  if (unsaved === 0) return Promise.resolve(0)
  return new Promise((resolve) => {
    const end = () => {
      stop()
      callOff()
      resolve(progress.getState().unsaved)
    }
    const stop = progress.subscribe((state) => {
      if (state.unsaved === 0) end()
    })
    const callOff = later(patienceMillis, end)
  })
}
