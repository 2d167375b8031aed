import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Language, languages } from '../../i18n/languages.ts'
import { createTranslator } from '../../i18n/namespaces.ts'
import { readCatalogue } from '../../i18n/readCatalogue.ts'
import { missions } from '../../lab/missions/missions.ts'
import { politeReport } from '../../lab/missions/politeReport.ts'
import { type Powers, PowersContext, stillPowers } from '../../state/powers.ts'
import { MissionLinks } from './MissionLinks.tsx'
import { MissionPage } from './MissionPage.tsx'

function inLanguage(language: Language, powers: Powers, children: ReactNode) {
  const translator = createTranslator(language)
  for (const name of ['app', 'player', 'rules', 'scenarios', 'missions']) {
    translator.addResourceBundle(language, name, readCatalogue(language, name))
  }
  return (
    <I18nextProvider i18n={translator}>
      <PowersContext value={powers}>{children}</PowersContext>
    </I18nextProvider>
  )
}

const mission = politeReport
const page = (powers: Powers = stillPowers()) =>
  inLanguage('en', powers, <MissionPage mission={mission} language="en" />)

const prose = readCatalogue('en', 'missions') as Record<
  string,
  {
    readonly title: string
    readonly solved: string
    readonly choices: Record<string, string>
    readonly reasons: Record<string, string>
    readonly hints: Record<string, string>
  }
>
const told = prose[mission.id]
const plain = (text: string | undefined) => (text ?? '').replaceAll('`', '')

const user = userEvent.setup()

beforeEach(() => {
  localStorage.clear()
  history.replaceState({ scroll: 'kept' }, '', `/en/missions/${mission.id}`)
})

afterEach(cleanup)

const desk = () => document.querySelector<HTMLElement>('section[aria-labelledby="desk"]') as HTMLElement
const heading = () => within(desk()).getByRole('heading', { level: 2 })
const waysTried = () => document.querySelectorAll('section[aria-labelledby="ways"] > ul > li')

/** Goes to a button of the desk with Tab and presses it; fails when the focus never gets there. */
async function press(isMeant: (button: HTMLElement) => boolean) {
  for (let tabs = 0; tabs < 60; tabs++) {
    await user.tab()
    const active = document.activeElement
    if (active instanceof HTMLElement && active.matches('button') && isMeant(active)) return user.keyboard('{Enter}')
  }
  throw new Error('The focus never came to what was looked for')
}

const choose = (id: string) =>
  press((button) => button.closest('ul') !== null && button.textContent?.startsWith(plain(told?.choices[id])) === true)
const pressNamed = (name: RegExp) => press((button) => name.test(button.textContent ?? ''))

test('a mission is solved by keyboard, and what was chosen stands in the address', async () => {
  const powers = stillPowers()
  render(page(powers))
  const entries = history.length
  for (const id of mission.solution) {
    expect(heading().textContent).toMatch(/^Move \d/)
    await choose(id)
    expect(document.activeElement).toBe(heading())
  }
  expect(heading().textContent).toContain('Solved')
  expect(heading().closest('[aria-live="polite"]')?.textContent).toContain(plain(told?.solved))
  expect(location.search).toBe(`?way=${mission.solution.join('.')}&v=${mission.version}`)
  expect(history.length).toBe(entries)
  expect(history.state).toEqual({ scroll: 'kept' })
  expect(screen.getByText('You have solved this mission.')).toBeDefined()
  cleanup()
  const named = missions.map(({ id, flow }) => ({ id, flow, title: prose[id]?.title ?? '' }))
  render(inLanguage('en', powers, <MissionLinks language="en" missions={named} />))
  expect(screen.getByText('solved').parentElement?.textContent).toContain(told?.title)
})

test.each(mission.wrongWays.map(({ choices, reason }) => ({ choices, reason })))(
  'the way $choices fails, and says why: $reason',
  async ({ choices, reason }) => {
    render(page())
    for (const id of choices) await choose(id)
    expect(heading().textContent).toContain('Failed')
    expect(document.activeElement).toBe(heading())
    expect(desk().textContent).toContain(plain(told?.reasons[reason]))
    expect(screen.queryByText('You have solved this mission.')).toBeNull()
  },
)

const [wrong] = mission.wrongWays
const [first = ''] = mission.solution

test('a step back keeps the way as a fork, and two forks stand side by side with their first difference', async () => {
  render(page())
  for (const id of wrong?.choices ?? []) await choose(id)
  await pressNamed(/^Take back/)
  expect(heading().textContent).toMatch(/^Move \d/)
  const other = mission.solution[(wrong?.choices.length ?? 0) - 1] ?? ''
  await choose(other)
  expect([...waysTried()].map((way) => way.querySelector('h3')?.textContent)).toEqual(['Way 1', 'Way 2'])
  expect(waysTried()[0]?.textContent).toContain(plain(told?.reasons[wrong?.reason ?? '']))
  expect(waysTried()[1]?.textContent).toContain('Still open')
  expect(waysTried()[1]?.textContent).toContain('You are at its end.')
  const beside = document.querySelector<HTMLElement>('section[aria-labelledby="beside"]')
  expect(beside?.querySelectorAll('section').length).toBe(2)
  expect(beside?.textContent).toContain(`They part at move ${wrong?.choices.length}.`)
  expect(beside?.textContent).toContain('First difference')
  await pressNamed(/^Go to the end of way 1/)
  expect(heading().textContent).toContain('Failed')
  expect(waysTried().length).toBe(2)
})

test('each earlier move can be gone back to, and the start as well', async () => {
  render(page())
  for (const id of mission.solution.slice(0, 3)) await choose(id)
  await press((button) => button.closest('ol') !== null && /^Back to before move\s*2/.test(button.textContent ?? ''))
  expect(location.search).toBe(`?way=${first}&v=${mission.version}`)
  await pressNamed(/^Begin again/)
  expect(location.search).toBe('')
  expect(waysTried().length).toBe(1)
})

test('hints are disclosed one after the other, without losing the focus', async () => {
  render(page())
  const shown = () => [1, 2, 3].filter((grade) => document.body.textContent?.includes(plain(told?.hints[grade])))
  expect(shown()).toEqual([])
  await pressNamed(/^Show hint 1/)
  expect(shown()).toEqual([1])
  await user.keyboard('{Enter}')
  expect(shown()).toEqual([1, 2])
  await user.keyboard('{Enter}')
  expect(shown()).toEqual([1, 2, 3])
  await user.keyboard('{Enter}')
  expect(document.activeElement?.textContent).toBe('All hints are shown')
})

test('the solution is played move by move, does not count as solved, and leaves the own way as it was', async () => {
  render(page())
  await choose(first)
  const own = location.search
  await pressNamed(/^Show the solution/)
  for (let move = 1; move <= mission.solution.length; move++) {
    expect(heading().textContent).toBe(`The solution: move ${move} of ${mission.solution.length}`)
    expect(document.activeElement).toBe(heading())
    await pressNamed(/^Play this move/)
  }
  expect(heading().textContent).toContain('Solved')
  expect(desk().textContent).toContain('does not count as solved')
  expect(screen.queryByText('You have solved this mission.')).toBeNull()
  expect(location.search).toBe(own)
  expect(waysTried().length).toBe(1)
  await pressNamed(/^Back to my way/)
  expect(heading().textContent).toBe('Move 2: what do you do?')
})

test('an address that solves the mission shows it, without counting it', () => {
  history.replaceState(null, '', `?way=${mission.solution.join('.')}&v=${mission.version}`)
  render(page())
  expect(heading().textContent).toContain('Solved')
  expect(desk().textContent).toContain('does not count as solved')
  expect(screen.queryByText('You have solved this mission.')).toBeNull()
  expect(document.activeElement).toBe(document.body)
})

test('choices of the address that the mission does not have are dropped, and the page says so', () => {
  history.replaceState(null, '', `?way=${first}.%3Cscript%3E.ask&v=99`)
  render(page())
  expect(heading().textContent).toBe('Move 2: what do you do?')
  expect(screen.getByText(/dropped: 2 choices/)).toBeDefined()
  expect(screen.getByText(/another version of this mission/)).toBeDefined()
})

test('the ways tried and what was solved are there after a reload', async () => {
  const powers = () => ({ ...stillPowers(), storage: localStorage })
  render(page(powers()))
  for (const id of wrong?.choices ?? []) await choose(id)
  await pressNamed(/^Begin again/)
  for (const id of mission.solution) await choose(id)
  cleanup()
  render(page(powers()))
  expect(heading().textContent).toContain('Solved')
  expect(screen.getByText('You have solved this mission.')).toBeDefined()
  expect(waysTried().length).toBe(2)
})

test('a page drawn ahead of time comes to life without a difference, and then follows its query and its log', async () => {
  localStorage.clear()
  const first = { ...stillPowers(), storage: localStorage }
  render(page(first))
  for (const id of wrong?.choices ?? []) await choose(id)
  cleanup()
  const container = document.createElement('div')
  container.innerHTML = renderToString(page())
  expect(container.innerHTML).not.toMatch(/ style=/)
  document.body.append(container)
  const problems: unknown[] = []
  const complain = vi.spyOn(console, 'error').mockImplementation((...about) => void problems.push(about))
  const powers = { ...stillPowers(), storage: localStorage }
  const root = await act(async () =>
    hydrateRoot(container, page(powers), { onRecoverableError: (error) => problems.push(error) }),
  )
  complain.mockRestore()
  expect(problems).toEqual([])
  expect(heading().textContent).toContain('Failed')
  expect(waysTried().length).toBe(1)
  act(() => root.unmount())
  container.remove()
})

test.each(languages.flatMap((language) => missions.map((one) => ({ language, one, id: one.id }))))(
  'in $language the page of $id leaves nothing without words, to the end of its solution',
  ({ language, one }) => {
    history.replaceState(null, '', `?way=${one.solution.join('.')}`)
    const { container } = render(inLanguage(language, stillPowers(), <MissionPage mission={one} language={language} />))
    expect(container.textContent).not.toMatch(/\{\{|mission\.|choices\.|\.title|\.lead|\.goal|\.solved|reasons\./)
  },
)
