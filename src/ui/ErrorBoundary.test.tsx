import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ErrorBoundary } from './ErrorBoundary.tsx'

function Page({ state }: { readonly state: { readonly isBroken: boolean } }) {
  if (state.isBroken) throw new Error('broken')
  return <p>The page</p>
}

test('a page that throws is replaced by what tells of it, and is drawn again on request', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const state = { isBroken: true }
  render(
    <ErrorBoundary
      fallback={(tryAgain) => (
        <button type="button" onClick={tryAgain}>
          Try again
        </button>
      )}
    >
      <Page state={state} />
    </ErrorBoundary>,
  )
  state.isBroken = false
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(screen.getByText('The page')).toBeTruthy()
})
