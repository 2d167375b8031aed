import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PageAddress } from '../state/addresses.ts'
import { stillPowers } from '../state/powers.ts'
import { drawPage } from './prerender.tsx'
import { start } from './start.tsx'

beforeEach(() => {
  vi.spyOn(console, 'error')
})
afterEach(() => {
  // A page that is not on the document any more would still follow its address.
  act(() => stop())
  vi.restoreAllMocks()
  document.body.innerHTML = ''
})

/** Puts the document of a page where its scripts find it, as a host sends it. */
async function arriveAt(address: PageAddress): Promise<HTMLElement> {
  const { path, html, language } = await drawPage(address)
  history.replaceState(null, '', path)
  document.documentElement.lang = language
  document.body.innerHTML = `<div id="app"></div>`
  const container = document.getElementById('app')
  if (!container) throw new Error('There is no container')
  container.dataset.path = path
  container.innerHTML = html
  return container
}

let stop = () => {}
const live = () =>
  act(async () => {
    stop = await start(document, stillPowers())
  })

test('the home page comes to life with what stands in it, the exchange included', async () => {
  const container = await arriveAt({ kind: 'home', language: 'en' })
  const before = container.querySelector('main')?.textContent
  const exchange = container.querySelector('main section figure, main section ol')
  await live()
  expect(await screen.findByRole('button', { name: 'Search' })).toBeTruthy()
  await waitFor(() => expect(Object.keys(exchange ?? {}).some((key) => key.startsWith('__reactProps'))).toBe(true))
  expect(container.querySelector('main')?.textContent).toBe(before)
  expect(container.querySelector('main section figure, main section ol')).toBe(exchange)
  expect(console.error).not.toHaveBeenCalled()
})

test('before the page is alive, the search is a link to the list of codes, and the same element is a button when it is', async () => {
  const container = await arriveAt({ kind: 'code', language: 'en', code: 409 })
  const link = [...container.querySelectorAll('header a')].find((each) => each.textContent === 'Search')
  expect(link?.getAttribute('href')).toBe('/en/codes')
  expect(link?.getAttribute('role')).toBe(null)
  await live()
  const button = screen.getByRole('button', { name: 'Search' })
  expect(button).toBe(link)
  // A new tab is the browser's business.
  expect(fireEvent.click(button, { ctrlKey: true })).toBe(true)
  expect(fireEvent.keyDown(button, { key: ' ' })).toBe(false)
})

test('what was typed into the search before the page is alive is searched for', async () => {
  const container = await arriveAt({ kind: 'codes', language: 'en' })
  const box = container.querySelector('input[type=search]')
  if (!(box instanceof HTMLInputElement)) throw new Error('There is no search box')
  box.value = 'conflict'
  await live()
  await waitFor(() => expect(box.value).toBe('conflict'))
  await waitFor(
    () => expect(box.closest('search')?.querySelector('li a')?.getAttribute('href')).toBe('/en/codes/409'),
    {
      timeout: 30_000,
    },
  )
  fireEvent.change(box, { target: { value: '' } })
  expect(box.value).toBe('')
})

test('a code that was typed before the page is alive is added by the press that follows', async () => {
  const container = await arriveAt({ kind: 'compareStart', language: 'en' })
  const box = container.querySelector<HTMLInputElement>('main input')
  if (!box) throw new Error('There is no box for a code')
  box.value = '409'
  await live()
  fireEvent.click(screen.getByRole('button', { name: 'Compare' }))
  await waitFor(() => expect(box.closest('div')?.parentElement?.textContent).toContain('409'))
  expect(screen.queryByRole('alert')?.textContent ?? '').toBe('')
  expect(box.value).toBe('')
})

test('colours that were chosen before the page is alive are shown and remembered', async () => {
  const container = await arriveAt({ kind: 'code', language: 'en', code: 409 })
  const choice = container.querySelector<HTMLInputElement>('input[name=theme][value=dark]')
  if (!choice) throw new Error('There is no dark theme')
  choice.checked = true
  await live()
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'))
  fireEvent.click(screen.getByRole('radio', { name: 'As the system' }))
  expect(document.documentElement.dataset.theme).toBeUndefined()
})
