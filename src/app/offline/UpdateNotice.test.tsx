import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import { languages } from '../../i18n/languages.ts'
import { addNamespaces, createTranslator } from '../../i18n/namespaces.ts'
import { UpdateNotice } from './UpdateNotice.tsx'

afterEach(cleanup)

test.each(languages)(
  'in %s the notice says what is ready and leaves the choice, and answers in memory keep the page',
  async (language) => {
    const translator = createTranslator(language)
    await addNamespaces(translator, language, ['offline'])
    const t = translator.getFixedT(language, 'offline')
    const onLater = vi.fn()
    const unsaved = [2, 0]
    const onReload = vi.fn(async () => unsaved.shift() ?? 0)
    const complain = vi.spyOn(console, 'error')
    render(
      <I18nextProvider i18n={translator}>
        <UpdateNotice update="waiting" onReload={onReload} onLater={onLater} />
      </I18nextProvider>,
    )
    expect(screen.getByRole('status').textContent).toBe(t('newer'))
    const reload = screen.getByRole<HTMLButtonElement>('button', { name: t('reload') })
    await userEvent.click(reload)
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(t('unsaved', { count: 2 })))
    expect(reload.disabled).toBe(false)
    await userEvent.click(reload)
    expect(reload.disabled).toBe(true)
    // The page is still here: who waits is told why.
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(t('ending')), { timeout: 10_000 })
    await userEvent.click(screen.getByRole('button', { name: t('later') }))
    expect(onLater).toHaveBeenCalledOnce()
    expect(complain).not.toHaveBeenCalled()
  },
)
