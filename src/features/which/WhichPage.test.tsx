import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Language, languages } from '../../i18n/languages.ts'
import { createTranslator } from '../../i18n/namespaces.ts'
import { pathsFrom } from '../../lab/which/possible.ts'
import { questions } from '../../lab/which/questions.ts'
import { inOrderUpTo } from '../../lab/which/settle.ts'
import { whichPath } from '../../state/whichLink.ts'
import { QuestionList } from './QuestionList.tsx'
import { WhichPage } from './WhichPage.tsx'

const locales = join(import.meta.dirname, '../../../locales')
const gists = { 409: 'gist of 409', 422: 'gist of 422' }

function page(language: Language = 'en', list?: ReactNode) {
  const translator = createTranslator(language)
  for (const name of ['app', 'which', 'rules']) {
    const text = readFileSync(join(locales, language, `${name}.json`), 'utf8')
    translator.addResourceBundle(language, name, JSON.parse(text))
  }
  return (
    <I18nextProvider i18n={translator}>
      <WhichPage language={language} gists={gists} list={list} />
    </I18nextProvider>
  )
}

const user = userEvent.setup()
const asked = () => screen.getByRole('region', { name: /\?$/ })
const code = () => within(screen.getByRole('article')).getByRole('heading', { level: 2 })

beforeEach(() => history.replaceState(null, '', '/en/which'))
afterEach(cleanup)

test('digits and Backspace alone lead to 409 and back, the focus going along', async () => {
  render(page())
  screen.getByRole('heading', { level: 1 }).focus()
  // Origin, fits, well formed, PUT, target, no Expect, known, room, content, exists, may, here, state, true, read, stale.
  await user.keyboard('1113111111111112')
  expect(code().textContent).toMatch(/^409\s+Conflict$/)
  expect(document.activeElement).toBe(code())
  expect(screen.getByRole('article').textContent).toContain('gist of 409')
  expect(location.search).toMatch(/^\?server=origin&.*method=put&.*conflict=stale&v=1$/)
  await user.keyboard('{Backspace}')
  expect(screen.getByRole('heading', { name: /clash with what is there/ })).toBe(document.activeElement)
  expect(location.search).not.toContain('conflict=')
})

test('a digit without an answer, and one pressed together with Ctrl, do nothing', async () => {
  render(page())
  screen.getByRole('heading', { level: 1 }).focus()
  await user.keyboard('9{Control>}1{/Control}')
  expect(location.search).toBe('')
})

test('the answer shows reasons with section and level, the nearest code with its question, and where practice differs', () => {
  history.replaceState(null, '', whichPath('en', { ...inOrderUpTo('conflict', { method: 'put' }), conflict: 'stale' }))
  render(page())
  const article = within(screen.getByRole('article'))
  expect(article.getByRole('region', { name: 'Why' }).textContent).toMatch(/older version.*usual.*RFC 9110 §15\.5\.10/)
  const nearest = within(article.getByRole('region', { name: 'The nearest other code' }))
  expect(nearest.getByRole('link', { name: /412\s*Precondition/ }).getAttribute('href')).toBe('/en/codes/412')
  expect(nearest.getByRole('link', { name: 'Compare 409 and 412' }).getAttribute('href')).toBe('/en/compare/409-vs-412')
  const differing = within(article.getByRole('region', { name: 'Where practice differs' }))
  expect(differing.getByRole('link').getAttribute('href')).toBe('/en/codes/409#guidelines')
  expect(article.getByRole('region', { name: 'What comes with it' }).textContent).toContain('Date')
})

test('an earlier answer is changed, later ones that fit stay, and what became unfit is said', async () => {
  history.replaceState(null, '', whichPath('en', inOrderUpTo('show', { method: 'get' })))
  render(page())
  await user.click(screen.getByRole('button', { name: /Show all/ }))
  await user.click(screen.getByRole('button', { name: /^Change: Method / }))
  expect(asked().textContent).toContain('the answer so far')
  await user.click(within(asked()).getByRole('button', { name: /POST/ }))
  expect(location.search).toContain('exists=yes')
  expect(location.search).not.toContain('acceptable=')
  expect(asked().textContent).toContain('2 later answers no longer fit')
  expect(asked().textContent).toContain('Expect')
})

test('Backspace leaves an answer that was about to be changed as it was', async () => {
  history.replaceState(null, '', whichPath('en', inOrderUpTo('method')))
  render(page())
  const before = location.search
  await user.click(screen.getByRole('button', { name: /^Change: Form / }))
  await user.keyboard('{Backspace}')
  expect(location.search).toBe(before)
  expect(asked().textContent).toContain('Which method')
})

test('one can start from a situation, skip ahead and start again; ever fewer codes are possible', async () => {
  render(page())
  const left = () => Number.parseInt(screen.getByRole('heading', { name: /possible$/ }).textContent ?? '', 10)
  const atFirst = left()
  expect(atFirst).toBe(new Set(pathsFrom().map((path) => path.code)).size)
  await user.click(screen.getByRole('button', { name: 'I change or remove something' }))
  expect(left()).toBeLessThan(atFirst)
  expect(screen.queryByRole('heading', { name: 'Start from a situation' })).toBeNull()
  await user.click(screen.getByText('Skip ahead'))
  await user.click(screen.getByRole('button', { name: 'Conflict' }))
  expect(location.search).toContain('understood=yes')
  await user.click(screen.getByRole('button', { name: 'Start again' }))
  expect(location.search).toBe('')
  expect(left()).toBe(atFirst)
})

test('nonsense in the address is named, and what fits is kept', () => {
  history.replaceState(null, '', '/en/which?server=origin&connection=%3Cscript%3E&colour=red&show=yes&v=0')
  render(page())
  const told = screen.getByText('Not everything in the address was understood').closest('div')?.textContent ?? ''
  expect(told).toContain('“colour”')
  expect(told).toContain('“<script>”')
  expect(told).toContain('“Connection”')
  expect(told).toContain('another version')
  expect(told).toContain('1 answer was left out')
  expect(asked().textContent).toContain('Do server and connection suit the request?')
})

test('the link of an answer is copied, and the page says when it cannot be', async () => {
  history.replaceState(null, '', whichPath('en', { server: 'gateway', upstream: 'late' }))
  render(page())
  await user.click(screen.getByRole('button', { name: 'Copy the link to this answer' }))
  expect(await navigator.clipboard.readText()).toBe(location.href)
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'))
  await user.click(screen.getByRole('button', { name: 'Copy the link to this answer' }))
  expect(await screen.findByText(/did not let the link be copied/)).toBeTruthy()
})

test.each(languages)(
  'drawn ahead of time in %s it lists every question, and no text is missing on any way',
  (language) => {
    const missing = vi.spyOn(console, 'error').mockImplementation(() => {})
    const html = renderToString(page(language, <QuestionList language={language} />))
    expect(html.match(/<h3/g)?.length).toBe(questions.length)
    expect(html).toContain(`href="/${language}/codes/505"`)
    for (const { answers } of pathsFrom().filter((_, place) => place % 50 === 0)) {
      history.replaceState(null, '', whichPath(language, answers))
      const { unmount } = render(page(language))
      expect(document.querySelector('article h3')).toBeTruthy()
      unmount()
    }
    expect(missing).not.toHaveBeenCalled()
    missing.mockRestore()
  },
)
