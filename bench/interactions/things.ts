import type { BrowserContext, Page } from '@playwright/test'
import { queries, typeQuery } from './keys.ts'
import { limitCodeDocument, limitCodePath, limitDocument, limitPath } from './limit.ts'
import { follow, followDocument, handIn, pressFirst, slide, slowNetwork, step } from './moves.ts'
import { addNotes } from './notes.ts'

/** How much slower the processor is made. */
export const slowdown = 4
/** A round for each query. */
export const mostRounds = queries.length
const perRound = 4

/** Something that a reader does. */
export interface Thing {
  readonly name: string
  /** What the limit of it is called. */
  readonly limit?: string
  /** The most that half of the times, and all but one of twenty, may take; milliseconds. */
  readonly allowed?: { readonly median: number; readonly late: number }
  readonly open: (context: BrowserContext) => Promise<Page>
  /** One turn of it; gives what each time took, in milliseconds. */
  readonly measure: (page: Page, round: number) => Promise<readonly number[]>
}

const codes = [409, 404, 403, 401, 429, 422, 503, 500, 202, 304] as const

/** In the page: tells whether its scripts have taken over the document. */
const isAlive = () =>
  document.getElementById('app') === null ||
  Object.keys(document.getElementById('app') ?? {}).some((key) => key.startsWith('__reactContainer'))

/** In the page: answers a question by what the page offers, rightly or not. */
function fillIn(): void {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('main form input')]
  inputs.find(({ type }) => type === 'radio' || type === 'checkbox')?.click()
}

async function openPage(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await addNotes(page)
  await page.route(`**${limitPath}*`, (route) => {
    const isCode = route.request().url().endsWith(limitCodePath)
    return route.fulfill({ contentType: 'text/html', body: isCode ? limitCodeDocument : limitDocument })
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  // A page of text comes alive when somebody comes near a control.
  await page.evaluate(() =>
    document.querySelector('footer summary')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })),
  )
  await page.waitForFunction(isAlive)
  return page
}

const opened = (path: string, prepare?: (page: Page) => Promise<unknown>) => async (context: BrowserContext) => {
  const page = await openPage(context, path)
  await prepare?.(page)
  return page
}

/** With the index loaded, since loading it is not a key's work. */
const searchable = (box: string, links: string) => async (page: Page) => {
  await page.locator(box).fill('conflict')
  await page.locator(links).first().waitFor()
}

const palette = { box: 'dialog input[type=search]', links: 'dialog li a' }
const list = { box: 'main input[type=search]', links: 'main search li a' }
const plain = { box: 'input[type=search]', links: 'li a', isLimit: true }
const key = { median: 20, late: 40 }
const move = { median: 50, late: 100 }
const slider = 'section[aria-labelledby=controls] input[type=range]'
const player = 'section[aria-label="Player of the exchange"]'
const picture = `${player} [role=img]`
const flow = '/en/flows/polling'

/** All that is measured, each after its limit; the contexts they are opened in know the site as their base. */
export const things: readonly Thing[] = [
  {
    name: 'limit: a key',
    open: opened(limitPath, searchable(plain.box, plain.links)),
    measure: (page, round) => typeQuery(page, plain, round),
  },
  {
    name: 'a key in the palette',
    limit: 'limit: a key',
    allowed: key,
    open: opened('/en/codes/409', async (page) => {
      await page.keyboard.press('/')
      await searchable(palette.box, palette.links)(page)
    }),
    measure: (page, round) => typeQuery(page, palette, round),
  },
  {
    name: 'a key in the list of codes',
    limit: 'limit: a key',
    allowed: key,
    open: opened('/en/codes', searchable(list.box, list.links)),
    measure: (page, round) => typeQuery(page, list, round),
  },
  {
    name: 'limit: a slider',
    open: opened(limitPath),
    measure: (page) => slide(page, 'input[type=range]', 'svg', perRound),
  },
  {
    name: 'a slider, the diagram drawn anew',
    limit: 'limit: a slider',
    allowed: move,
    open: opened(flow),
    measure: (page) => slide(page, slider, picture, perRound),
  },
  { name: 'limit: a step', open: opened(limitPath), measure: (page) => step(page, 'section', 'svg', perRound) },
  {
    name: 'a step in the player',
    limit: 'limit: a step',
    allowed: move,
    open: opened(flow),
    measure: (page) => step(page, player, picture, perRound),
  },
  { name: 'limit: an answer', open: opened(limitPath), measure: handIn },
  {
    name: 'an answer, its feedback shown',
    limit: 'limit: an answer',
    allowed: move,
    open: opened('/en/quiz?mode=endless&kinds=situation,meaning,nextStep,requiredField&seed=3', (page) =>
      page.getByRole('button', { name: 'Start these questions' }).first().click(),
    ),
    measure: async (page) => {
      await page.evaluate(fillIn)
      const taken = await handIn(page)
      await page
        .getByRole('button', { name: /^(Next question|To the result)$/ })
        .first()
        .click()
      return taken
    },
  },
  {
    name: 'limit: a link to a document',
    open: async (context) => {
      const page = await openPage(context, limitPath)
      await slowNetwork(page)
      return page
    },
    measure: async (page) => [await followDocument(page, `a[href="${limitCodePath}"]`)],
  },
  {
    name: 'from the list to a code',
    limit: 'limit: a link to a document',
    allowed: { median: 90, late: Number.POSITIVE_INFINITY },
    open: async (context) => {
      const page = await openPage(context, '/en/codes')
      await slowNetwork(page)
      return page
    },
    measure: async (page, round) => {
      const code = codes[round % codes.length] ?? 409
      return [await follow(page, `/en/codes/${code}`, String(code))]
    },
  },
  {
    name: 'the first press on a page that sleeps, until the search is open',
    open: async (context) => {
      const page = await context.newPage()
      await slowNetwork(page)
      return page
    },
    measure: async (page, round) => [await pressFirst(page, `/en/codes/${codes[round % codes.length] ?? 409}`)],
  },
]
