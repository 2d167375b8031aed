import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Language, languages } from '../../i18n/languages.ts'
import { createTranslator } from '../../i18n/namespaces.ts'
import { readCatalogue } from '../../i18n/readCatalogue.ts'
import { missionFlows } from '../../lab/missions/missionFlows.ts'
import { flowCodes } from '../../lab/scenarios/flowCodes.ts'
import { polling } from '../../lab/scenarios/polling.ts'
import { scenarios } from '../../lab/scenarios/scenarios.ts'
import { FlowFurther } from './FlowFurther.tsx'
import { FlowList } from './FlowList.tsx'
import { FlowPage } from './FlowPage.tsx'
import { flowScenarios } from './flowScenarios.ts'

function inLanguage(language: Language, children: ReactNode) {
  const translator = createTranslator(language)
  for (const name of ['app', 'player', 'tools', 'rules', 'scenarios']) {
    translator.addResourceBundle(language, name, readCatalogue(language, name))
  }
  return <I18nextProvider i18n={translator}>{children}</I18nextProvider>
}

const flows = flowCodes.map(({ id, codes }) => ({ id, codes, title: `The flow ${id}`, lead: `What ${id} shows` }))
const missions = missionFlows.map(({ id, flow }) => ({ id, flow, title: `The mission ${id}` }))

const page = (language: Language = 'en') =>
  inLanguage(language, <FlowPage scenario={polling} further={FlowFurther} missions={[]} language={language} />)

const figure = (name: string) =>
  screen.getByText(name, { selector: 'dt' }).parentElement?.querySelector('dd')?.textContent
const duration = () => screen.getByRole('slider', { name: 'Duration of the job' })

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  history.replaceState({ scroll: 'kept' }, '', '/en/flows/polling')
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const user = userEvent.setup({ advanceTimers: (millis) => vi.advanceTimersByTime(millis) })
const rest = () => act(() => vi.advanceTimersByTime(1000))

test('moving a control runs the flow again at once', async () => {
  render(page())
  await user.click(screen.getByRole('radio', { name: 'At a fixed interval' }))
  expect(figure('Wasted polls')).toBe('5')
  fireEvent.change(duration(), { target: { value: '30' } })
  expect(figure('Wasted polls')).toBe('14')
  expect(screen.getByText('30 seconds')).toBeDefined()
})

test('the address follows when the hand rests, replaces the old one and keeps the scroll position', () => {
  render(page())
  const entries = history.length
  for (const value of ['20', '25', '30']) fireEvent.change(duration(), { target: { value } })
  expect(location.search).toBe('')
  rest()
  expect(location.search).toBe(`?jobSeconds=30&v=${polling.version}`)
  expect(history.length).toBe(entries)
  expect(history.state).toEqual({ scroll: 'kept' })
  expect(screen.getByText('30 seconds')).toBeDefined()
})

test('who goes back sees what the address says then', () => {
  render(page())
  fireEvent.change(duration(), { target: { value: '30' } })
  rest()
  act(() => history.replaceState(null, '', '/en/flows/polling?jobSeconds=50'))
  expect(screen.getByText('50 seconds')).toBeDefined()
})

test('a page that is left does not change the address of the next', () => {
  const { unmount } = render(page())
  fireEvent.change(duration(), { target: { value: '30' } })
  unmount()
  history.replaceState(null, '', '/en/codes')
  rest()
  expect(location.pathname + location.search).toBe('/en/codes')
})

test('an address with settings shows them', () => {
  history.replaceState(null, '', `/en/flows/polling?jobSeconds=45&strategy=fixed&v=${polling.version}`)
  render(page())
  expect(screen.getByText('45 seconds')).toBeDefined()
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'At a fixed interval' }).checked).toBe(true)
})

test('what the address asked for in vain is corrected and said, until something is changed', () => {
  history.replaceState(null, '', '/en/flows/polling?jobSeconds=9999&strategy=%3Cscript%3E')
  render(page())
  expect(screen.getByText(/asked for 2 values .* Duration of the job and When the client asks again\.$/)).toBeDefined()
  fireEvent.change(duration(), { target: { value: '30' } })
  expect(screen.queryByText(/asked for 2 values/)).toBeNull()
})

test('an address of another version says so', () => {
  history.replaceState(null, '', '/en/flows/polling?jobSeconds=30&v=99')
  render(page())
  expect(screen.getByText(/another version of this flow/)).toBeDefined()
})

test('another seed gives another run, and the start values are one press away', async () => {
  render(page())
  await user.click(screen.getByRole('radio', { name: 'Exponential backoff with full jitter' }))
  const before = document.querySelector('ol')?.textContent
  await user.click(screen.getByRole('button', { name: 'Run with another seed' }))
  expect(document.querySelector('ol')?.textContent).not.toBe(before)
  rest()
  expect(location.search).toBe(`?strategy=backoff&seed=2&v=${polling.version}`)
  await user.click(screen.getByRole('button', { name: 'Back to the start values' }))
  rest()
  expect(location.search).toBe('')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'When Retry-After says' }).checked).toBe(true)
})

test('what it came to is said once the hand rests, and not before anything moved', () => {
  render(page())
  const said = () => [...document.querySelectorAll('[role="status"] p')].map(({ textContent }) => textContent)
  rest()
  expect(said()).toEqual([])
  fireEvent.change(duration(), { target: { value: '30' } })
  fireEvent.change(duration(), { target: { value: '60' } })
  expect(said()).toEqual([])
  rest()
  expect(said()).toContain(`Wasted polls: ${figure('Wasted polls')}`)
})

test('each code it shows is linked', () => {
  render(page('fr'))
  for (const code of polling.codes) {
    expect(screen.getByRole('link', { name: new RegExp(`^${code}`) }).getAttribute('href')).toBe(`/fr/codes/${code}`)
  }
})

test('a page drawn ahead of time comes to life without a difference, and then follows its query', async () => {
  const container = document.createElement('div')
  container.innerHTML = renderToString(page())
  expect(container.innerHTML).not.toMatch(/ style=/)
  document.body.append(container)
  history.replaceState(null, '', '/en/flows/polling?jobSeconds=45')
  const problems: unknown[] = []
  const complain = vi.spyOn(console, 'error').mockImplementation((...about) => void problems.push(about))
  const root = await act(async () =>
    hydrateRoot(container, page(), { onRecoverableError: (error) => problems.push(error) }),
  )
  complain.mockRestore()
  expect(problems).toEqual([])
  expect(container.textContent).toContain('45 seconds')
  act(() => root.unmount())
  container.remove()
})

test('every flow is fetched by its own id', async () => {
  const fetched = await Promise.all([...flowScenarios].map(async ([id, load]) => [id, await load()] as const))
  expect(fetched).toEqual(scenarios.map((scenario) => [scenario.id, scenario]))
})

test.each(languages)('in %s every flow has a card that leads to it, and no text is missing', (language) => {
  const { container } = render(inLanguage(language, <FlowList language={language} flows={flows} missions={missions} />))
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(links.filter((link) => link?.includes('/flows/'))).toEqual(
    scenarios.map(({ id }) => `/${language}/flows/${id}`),
  )
  expect(links.filter((link) => link?.includes('/missions/')).sort()).toEqual(
    missions.map(({ id }) => `/${language}/missions/${id}`).sort(),
  )
  expect(container.textContent).not.toMatch(/flows\.|\.title|\.lead/)
})

test.each(languages.flatMap((language) => scenarios.map((scenario) => ({ language, scenario, id: scenario.id }))))(
  'in $language the page of $id leaves nothing without words',
  ({ language, scenario }) => {
    const { container } = render(
      inLanguage(
        language,
        <FlowPage scenario={scenario} further={FlowFurther} missions={missions} language={language} />,
      ),
    )
    expect(container.textContent).not.toMatch(/\{\{|flow\.|\.label|\.options|figures\.|controls\.|unit\.|duration\./)
  },
)
