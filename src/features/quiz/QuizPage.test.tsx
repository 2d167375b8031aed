import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadComparisons } from '../../i18n/collections.ts'
import type { Language } from '../../i18n/languages.ts'
import { createTranslator } from '../../i18n/namespaces.ts'
import type { ComparisonProse } from '../../i18n/prose.ts'
import { memoryStorage } from '../../state/memoryStorage.ts'
import { type Powers, PowersContext, stillPowers } from '../../state/powers.ts'
import { sittingOf } from '../../state/sitting.ts'
import { makeRound } from '../../study/round.ts'
import { QuizPage } from './QuizPage.tsx'

vi.mock('../../i18n/collections.ts', () => ({ loadComparisons: vi.fn() }))

const locales = join(import.meta.dirname, '../../../locales')
const read = (language: Language, name: string) =>
  JSON.parse(readFileSync(join(locales, language, name), 'utf8')) as Record<string, unknown>

/** Every pair says which one it is, so that a test can tell the explanations apart. */
const pairs = new Proxy<Readonly<Record<string, ComparisonProse>>>(
  {},
  {
    get: (_target, pair) => {
      const [first, second] = String(pair).split('-')
      return {
        question: `${String(pair)}?`,
        difference: '',
        first: `It is ${first} then.`,
        second: `It is ${second} then.`,
      }
    },
  },
)

const gists = Object.fromEntries(
  makeRound(1, 59).questions.flatMap(({ options }) => options.map(({ code }) => [code, `gist of ${code}`])),
)

function page(powers: Powers, language: Language = 'en') {
  const translator = createTranslator(language)
  for (const name of ['quiz', 'facts', 'situations'])
    translator.addResourceBundle(language, name, read(language, `${name}.json`))
  return (
    <PowersContext value={powers}>
      <I18nextProvider i18n={translator}>
        <QuizPage language={language} gists={gists} />
      </I18nextProvider>
    </PowersContext>
  )
}

const seed = 42
const { questions } = makeRound(seed)
const powersWith = (storage = memoryStorage()): Powers => ({
  ...stillPowers(),
  chance: () => seed,
  now: () => 5000,
  storage,
})
const user = userEvent.setup()
const heading = () => screen.getByRole('heading', { level: 1 })
const right = (place: number) => `${(questions[place]?.answer ?? 0) + 1}`
const wrong = (place: number) => `${(((questions[place]?.answer ?? 0) + 1) % 3) + 1}`

beforeEach(() => {
  vi.mocked(loadComparisons).mockResolvedValue(pairs)
})
afterEach(cleanup)

async function start(powers = powersWith(), language: Language = 'en') {
  render(page(powers, language))
  await user.tab()
  await user.keyboard('{Enter}')
}

test('ten questions are answered by keyboard alone, and the focus is always where the reader is', async () => {
  await start()
  for (const place of questions.keys()) {
    expect(document.activeElement).toBe(heading())
    expect(heading().textContent).toBe(`Question ${place + 1} of 10`)
    const radios = screen.getAllByRole<HTMLInputElement>('radio')
    expect(radios).toHaveLength(3)
    // The first by number keys, the others by Tab and the arrow keys.
    const answer = place < 3 ? wrong(place) : right(place)
    if (place === 0) await user.keyboard(answer)
    else {
      await user.tab()
      await user.keyboard(' ')
      for (let step = 1; step < Number(answer); step++) await user.keyboard('{ArrowDown}')
    }
    expect(radios.findIndex((radio) => radio.checked)).toBe(Number(answer) - 1)
    await user.keyboard('{Enter}')
    expect(document.activeElement?.textContent).toBe(place < 3 ? 'Not this one' : 'Right')
    expect(document.activeElement?.tagName).toBe('H2')
    await user.keyboard('{Enter}')
  }
  expect(document.activeElement).toBe(heading())
  expect(heading().textContent).toBe('7 of 10 right')
  expect(screen.getByText('3 questions missed')).toBeDefined()
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  for (const { code } of questions.slice(0, 3)) expect(links).toContain(`/en/codes/${code}`)
})

test('after an answer every option says whether it fits, why, and where that stands', async () => {
  await start()
  await user.keyboard(`${wrong(0)}{Enter}`)
  const told = (await screen.findByText('Fits')).closest('ol')
  const items = within(told as HTMLElement).getAllByRole('listitem')
  const question = questions[0]
  expect(items).toHaveLength(3)
  items.forEach((item, place) => {
    const code = question?.options[place]?.code
    expect(item.textContent).toContain(place === question?.answer ? 'Fits' : 'Does not fit')
    expect(item.textContent).toContain(`It is ${code} then.`)
    expect(item.textContent).toMatch(/RFC.\d+.§/)
    expect(within(item).getByRole('link', { name: `All about ${code}` })).toBeDefined()
    expect(item.textContent?.includes('Your answer')).toBe(`${place + 1}` === wrong(0))
    if (place !== question?.answer) expect(within(item).getByRole('link', { name: /^Compare/ })).toBeDefined()
  })
  expect(screen.getByText(/^What decides between/)).toBeDefined()
})

test('an answer without a choice asks for one, and the number keys are left alone with a modifier', async () => {
  await start()
  await user.keyboard('{Control>}1{/Control}9')
  expect(screen.getAllByRole<HTMLInputElement>('radio').some(({ checked }) => checked)).toBe(false)
  await user.click(screen.getByRole('button', { name: 'Answer' }))
  expect(screen.getByRole('status').textContent).toBe('Choose one of the three options first.')
})

test('switching the language in the middle keeps question and answers', async () => {
  const powers = powersWith()
  await start(powers)
  await user.keyboard(`${right(0)}{Enter}{Enter}`)
  cleanup()
  render(page(powers, 'fr'))
  expect(heading().textContent).toBe('Question 2 sur 10')
  expect(sittingOf(powers).getState().sitting?.round.answers).toHaveLength(1)
})

test('a reload offers to go on where the reader was', async () => {
  const storage = memoryStorage()
  await start(powersWith(storage))
  await user.keyboard(`${right(0)}{Enter}{Enter}`)
  cleanup()
  render(page(powersWith(storage)))
  expect(screen.getByText('You have a round open, at question 2 of 10.')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Go on' }))
  expect(heading().textContent).toBe('Question 2 of 10')
})

test('the page drawn ahead of time is its start, and comes to life without a mismatch whatever is stored', async () => {
  const storage = memoryStorage()
  await start(powersWith(storage))
  cleanup()
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(page(stillPowers()))
  expect(within(container).getByRole('button', { name: 'Start' })).toBeDefined()
  const onRecoverableError = vi.fn()
  render(page(powersWith(storage)), { container, hydrate: true, onRecoverableError })
  expect(within(container).getByRole('button', { name: 'Go on' })).toBeDefined()
  expect(onRecoverableError).not.toHaveBeenCalled()
})

test('without the comparisons the gists explain, and loading can be tried again', async () => {
  vi.mocked(loadComparisons).mockRejectedValueOnce(new Error('offline'))
  await start()
  await user.keyboard(`${wrong(0)}{Enter}`)
  expect(await screen.findByText(/could not be loaded/)).toBeDefined()
  expect(screen.getAllByText(/gist of/).length).toBeGreaterThanOrEqual(3)
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText(/^What decides between/)).toBeDefined()
})

test('what was missed can be asked again', async () => {
  await start()
  for (const place of questions.keys()) {
    await user.keyboard(place < 2 ? wrong(place) : right(place))
    await user.keyboard('{Enter}{Enter}')
  }
  await user.click(screen.getByRole('button', { name: 'Again the 2 missed' }))
  expect(heading().textContent).toBe('Question 1 of 2')
})

test('a link to a round about some codes asks for that round, and leaves the open one alone until one says so', async () => {
  const powers = powersWith()
  await start(powers)
  cleanup()
  history.replaceState(null, '', '/en/quiz?codes=409,412&count=6')
  render(page(powers))
  expect(screen.getByRole('heading', { level: 2, name: '6 questions on this' })).toBeDefined()
  expect(screen.getByText('You have a round open, at question 1 of 10.')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Start these questions' }))
  expect(heading().textContent).toBe('Question 1 of 6')
  expect(sittingOf(powers).getState().sitting?.round.topic).toEqual([409, 412])
  history.replaceState(null, '', '/en/quiz')
})

test.each(['?codes=299', '?codes=abc', '?codes=444'])('%s names nothing to ask about, and says so', (query) => {
  history.replaceState(null, '', `/en/quiz${query}`)
  render(page(powersWith()))
  expect(screen.getByRole('status').textContent).toMatch(/cannot be made/)
  expect(screen.queryByRole('button', { name: 'Start these questions' })).toBeNull()
  history.replaceState(null, '', '/en/quiz')
})
