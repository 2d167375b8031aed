import { act } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { Still } from './Still.tsx'

test('hydration without children leaves the prerendered markup and complains of nothing', async () => {
  const complaints = vi.spyOn(console, 'error')
  const container = document.createElement('div')
  container.innerHTML = renderToString(
    <main>
      <Still>
        <p>Said once</p>
      </Still>
    </main>,
  )
  const paragraph = container.querySelector('p')
  const root = await act(() =>
    hydrateRoot(
      container,
      <main>
        <Still>{undefined}</Still>
      </main>,
    ),
  )
  expect(container.querySelector('p')).toBe(paragraph)
  expect(paragraph?.textContent).toBe('Said once')
  expect(complaints).not.toHaveBeenCalled()

  await act(() =>
    root.render(
      <main>
        <Still>
          <p>Said in another language</p>
        </Still>
      </main>,
    ),
  )
  expect(container.textContent).toBe('Said in another language')
})
