import type { Page } from '@playwright/test'
import { takeNotes, takenOnce, waitFor } from './notes.ts'

/** Between two moves; milliseconds. */
const pauseMillis = 200

/** Moves a slider by a key, so many times; gives the milliseconds until each picture is drawn anew. */
export async function slide(page: Page, slider: string, picture: string, times: number): Promise<readonly number[]> {
  const taken: number[] = []
  const handle = page.locator(slider).first()
  await handle.focus()
  const isFull = await handle.evaluate((input) => Number((input as HTMLInputElement).value) > 14)
  for (let time = 0; time < times; time += 1) {
    await waitFor(page, 'input', picture)
    await page.keyboard.press(isFull ? 'ArrowLeft' : 'ArrowRight')
    taken.push(...(await takenOnce(page)))
    await page.waitForTimeout(pauseMillis)
  }
  return taken
}

/** Steps through a player by a key, so many times. */
export async function step(page: Page, player: string, picture: string, times: number): Promise<readonly number[]> {
  const taken: number[] = []
  await page.locator(player).focus()
  await page.keyboard.press('Home')
  await page.waitForTimeout(pauseMillis)
  for (let time = 0; time < times; time += 1) {
    await waitFor(page, 'keydown', picture)
    await page.keyboard.press('ArrowRight')
    taken.push(...(await takenOnce(page)))
    await page.waitForTimeout(pauseMillis)
  }
  return taken
}

/** Hands in the answer that has been given. */
export async function handIn(page: Page): Promise<readonly number[]> {
  await takeNotes(page)
  await waitFor(page, 'click', 'main')
  await page.getByRole('button', { name: 'Fairly sure', exact: true }).click()
  const taken = await takenOnce(page)
  await page.waitForTimeout(pauseMillis)
  return taken
}

/** How long a pointer is over a link before it is pressed, and how long the press takes; milliseconds. */
export const restMillis = 400
const pressMillis = 80

/** Goes from a list to a code by the mouse; gives the milliseconds from the click to the end of the frame with its heading. */
export async function follow(page: Page, path: string, heading: string): Promise<number> {
  const link = page.locator(`main a[href="${path}"]`).first()
  await link.scrollIntoViewIfNeeded()
  await page.mouse.move(1, 1)
  await page.waitForTimeout(pauseMillis)
  await takeNotes(page)
  await waitFor(page, 'click', 'main')
  await link.hover()
  await page.waitForTimeout(restMillis)
  await page.mouse.down()
  await page.waitForTimeout(pressMillis)
  await page.mouse.up()
  const [taken = Number.NaN] = await takenOnce(page)
  const shown = await page.locator('h1').textContent()
  if (!shown?.includes(heading)) throw new Error(`${path} has the heading ${shown}`)
  await page.goBack()
  await page.locator(`main a[href="${path}"]`).first().waitFor()
  await page.waitForTimeout(pauseMillis)
  return taken
}

/** Opens a page that sleeps, and presses its search once it is at rest; gives the milliseconds from the click to the search on the screen. */
export async function pressFirst(page: Page, path: string): Promise<number> {
  await page.mouse.move(1, 500)
  await page.goto(path, { waitUntil: 'networkidle' })
  const search = await page.locator('header a[data-press]').boundingBox()
  if (!search) throw new Error(`${path} has no search`)
  const taken = page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        setTimeout(reject, 20_000, new Error('The press opened no search within 20 s'))
        document.addEventListener(
          'click',
          ({ timeStamp }) => {
            const look = () => {
              if (!document.querySelector('dialog[open]')) return requestAnimationFrame(look)
              const { port1, port2 } = new MessageChannel()
              port1.onmessage = () => resolve(performance.now() - timeStamp)
              port2.postMessage(undefined)
            }
            requestAnimationFrame(look)
          },
          { capture: true, once: true },
        )
      }),
  )
  await page.mouse.move(search.x + 5, search.y + 5)
  await page.mouse.down()
  await page.waitForTimeout(pressMillis)
  await page.mouse.up()
  return taken
}

/** Follows a plain link to a document; gives the milliseconds from the click to its first paint. */
export async function followDocument(page: Page, link: string): Promise<number> {
  await page.evaluate(() => {
    document.addEventListener('click', ({ timeStamp }) => {
      sessionStorage.setItem('pressed', `${performance.timeOrigin + timeStamp}`)
    })
  })
  await page.locator(link).click({ noWaitAfter: true })
  await page.waitForFunction(() => document.querySelector('h1') && performance.getEntriesByType('paint').length > 1)
  const taken = await page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]
    return performance.timeOrigin + (paint?.startTime ?? Number.NaN) - Number(sessionStorage.getItem('pressed'))
  })
  await page.goBack()
  await page.waitForTimeout(pauseMillis)
  return taken
}

/** Gives a page a slow network: 150 ms from end to end and back, 1.6 Mbit/s. */
export async function slowNetwork(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 93_750,
  })
}
