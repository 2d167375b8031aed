import { virtual } from '@guidepup/virtual-screen-reader'
import { act, cleanup, render } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test } from 'vitest'
import { isRequest } from '../../http/message.ts'
import { type Language, languages } from '../../i18n/languages.ts'
import { createTranslator } from '../../i18n/namespaces.ts'
import { readCatalogue } from '../../i18n/readCatalogue.ts'
import { initialControls } from '../../lab/scenarios/controls.ts'
import { findScenario, scenarios } from '../../lab/scenarios/scenarios.ts'
import type { Trace } from '../../lab/trace/trace.ts'
import { messageLabel } from './messageLabel.ts'
import { stepsOf, type TraceStep } from './steps.ts'
import { TracePlayer } from './TracePlayer.tsx'

const longRun = process.env.STATUSCOPE_LONG ? scenarios.map(({ id }) => id) : undefined

function translatorOf(language: Language) {
  const translator = createTranslator(language)
  for (const name of ['app', 'player', 'rules', 'scenarios']) {
    translator.addResourceBundle(language, name, readCatalogue(language, name))
  }
  return translator
}

/** Starts the screen reader on the player of a flow, run with its initial controls. */
async function listenTo(language: Language, id: string) {
  const scenario = findScenario(id)
  if (!scenario) throw new Error(`No flow is called ${id}`)
  const trace = scenario.run(initialControls(scenario), 1)
  const translator = translatorOf(language)
  const { container } = render(
    <I18nextProvider i18n={translator}>
      <TracePlayer trace={trace} scenarioId={id} />
    </I18nextProvider>,
  )
  await virtual.start({ container })
  await virtual.clearSpokenPhraseLog()
  const press = async (icon: string) => {
    act(() => container.querySelector<HTMLElement>(`button[data-icon="${icon}"]`)?.click())
    await new Promise((resolve) => setTimeout(resolve))
    const heard = await virtual.spokenPhraseLog()
    await virtual.clearSpokenPhraseLog()
    return heard
  }
  return { container, trace, steps: stepsOf(trace), press, t: translator.getFixedT(language, 'player') }
}

/** Reads on from where the reader is, to the end of what it reads, and returns all that was said. */
async function readOn(until: string): Promise<readonly string[]> {
  for (let item = 0; item < 400; item += 1) {
    await virtual.next()
    if ((await virtual.lastSpokenPhrase()) === until) break
  }
  return virtual.spokenPhraseLog()
}

afterEach(async () => {
  await virtual.stop()
  cleanup()
})

/** What must be heard of a step, from the data alone: the message word for word, or how long somebody waits. */
function essence(step: TraceStep, language: Language): RegExp {
  switch (step.kind) {
    case 'message':
      return new RegExp(messageLabel(step.delivery.message).replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    case 'wait':
      return new RegExp(`\\b${new Intl.NumberFormat(language).format((step.to - step.from) / 1000)}\\b`)
    case 'decision':
      return /\p{L}+ .*\p{L}\.$/u
  }
}

const hasSeveralClients = ({ participants }: Trace) =>
  participants.filter(({ role }) => role === 'userAgent').length > 1

test.each(longRun ?? ['polling', 'async-mishaps', 'post-redirect-get', 'three-editors', 'access-control'])(
  'in %s each step by hand is heard once, as one sentence that says what happened',
  async (id) => {
    const { steps, press, trace } = await listenTo('en', id)
    const names = { a: 'Ann', b: 'Ben', c: 'Cora' }
    for (const step of steps.slice(1)) {
      const heard = await press('forward')
      expect(heard).toHaveLength(1)
      const [said = ''] = heard
      expect(said).toMatch(/^polite: \p{Lu}?[^`{}]+$/u)
      expect(said).toMatch(essence(step, 'en'))
      // Of several clients, it is heard which one asks and which one is answered.
      if (step.kind !== 'message' || !hasSeveralClients(trace)) continue
      const client = isRequest(step.delivery.message) ? step.delivery.from : step.delivery.to
      expect(said).toContain(names[client as keyof typeof names])
    }
    expect(await press('forward')).toEqual([])
  },
)

test.each(languages.flatMap((language) => (longRun ?? ['async-mishaps']).map((id) => [language, id] as const)))(
  'in %s each step of %s is heard once, with the message as it goes over the wire',
  async (language, id) => {
    const { steps, press } = await listenTo(language, id)
    for (const step of steps.slice(1)) {
      const heard = await press('forward')
      expect(heard).toHaveLength(1)
      expect(heard[0]).toMatch(essence(step, language))
    }
  },
)

test('whoever jumps to the end hears where that is, and nothing of what lies between', async () => {
  const { press } = await listenTo('en', 'polling')
  expect(await press('end')).toEqual(['polite: The origin server answers 200 OK'])
  expect(await press('start')).toEqual(['polite: Nothing has happened yet'])
})

test('the place among all steps is heard at the slider, in the list and before the closer look', async () => {
  const { press, steps } = await listenTo('en', 'polling')
  await press('forward')
  await press('forward')
  const heard = await readOn('Step 3 of 10')
  expect(steps).toHaveLength(10)
  expect(heard.filter((said) => said.startsWith('slider'))).toEqual([expect.stringContaining('Step 3 of 10')])
  expect(heard).toContain('listitem, level 1, position 3, set size 10')
  const current = heard.filter((said) => said.startsWith('button') && said.endsWith('current step'))
  expect(current).toEqual(['button, The client waits 10 seconds: Retry-After said so, current step'])
  expect(heard.at(-1)).toBe('Step 3 of 10')
})

test('whoever reads on hears the message line by line and each reason with its section', async () => {
  const { container, press, steps } = await listenTo('en', 'polling')
  await press('forward')
  await readOn('Step 2 of 10')
  await virtual.clearSpokenPhraseLog()
  const heard = (await readOn('end of region, Player of the exchange')).join('\n')
  const step = steps[1]
  if (step?.kind !== 'message' || isRequest(step.delivery.message)) throw new Error('The second step is no response')
  expect(heard).toContain('HTTP/1.1 202 Accepted')
  for (const [name] of step.delivery.message.fields) expect(heard).toContain(name)
  expect(heard).toMatch(/heading, Why/)
  const told = [...container.querySelectorAll('section section li')].map(({ textContent }) => textContent)
  expect(told).toHaveLength(step.decisions.length)
  for (const { spec } of step.decisions) if (spec) expect(heard).toContain(spec)
})

test('the picture is one image that says where the same is told in words', async () => {
  await listenTo('en', 'polling')
  const heard = await readOn('Step 1 of 10')
  expect(heard.filter((said) => said.startsWith('image'))).toEqual([
    'image, Picture of the exchange; the list that follows says the same',
  ])
  expect(heard.indexOf('list, What happens, step by step')).toBe(
    heard.findIndex((said) => said.startsWith('image')) + 1,
  )
})
