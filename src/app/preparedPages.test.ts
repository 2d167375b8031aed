import { expect, test } from 'vitest'
import { type Address, formatAddress } from '../state/addresses.ts'
import type { Page } from './page.ts'
import { createPreparedPages } from './preparedPages.ts'

/** Pages that open when they are told to, and the paths that were asked for. */
function openingByHand() {
  const asked: string[] = []
  const waiting: { readonly settle: () => void; readonly fail: () => void }[] = []
  const pages = createPreparedPages((address: Address) => {
    const path = address.kind === 'unknown' ? '' : formatAddress(address)
    asked.push(path)
    return new Promise<Page>((resolve, reject) => {
      const page: Partial<Page> = { address, title: path }
      waiting.push({ settle: () => resolve(page as Page), fail: () => reject(new Error('no network')) })
    })
  })
  return { asked, waiting, pages }
}

const codePaths = (count: number) => Array.from({ length: count }, (_, index) => `/en/codes/${400 + index}`)

test('a page that was prepared is there at once, and is asked for once only', async () => {
  const { asked, waiting, pages } = openingByHand()
  const [path = ''] = codePaths(1)
  pages.prepare(path)
  pages.prepare(path)
  const opening = pages.open(path)
  expect(opening).toBeInstanceOf(Promise)
  waiting[0]?.settle()
  const page = await opening
  expect(page.title).toBe(path)
  expect(pages.open(path)).toBe(page)
  expect(asked).toEqual([path])
})

test('what failed is told to who waits for it, and asked for again the next time', async () => {
  const { asked, waiting, pages } = openingByHand()
  const [path = ''] = codePaths(1)
  pages.prepare(path)
  const opening = pages.open(path)
  waiting[0]?.fail()
  await expect(opening).rejects.toThrow('no network')
  const again = pages.open(path)
  waiting[1]?.settle()
  expect((await again).title).toBe(path)
  expect(asked).toEqual([path, path])
})

test('of many pages the ones asked for last are kept', async () => {
  const { asked, waiting, pages } = openingByHand()
  const paths = codePaths(20)
  for (const path of paths) pages.prepare(path)
  for (const { settle } of waiting) settle()
  await Promise.resolve()
  const [first = '', last = ''] = [paths[0], paths.at(-1)]
  expect(pages.open(last)).not.toBeInstanceOf(Promise)
  expect(pages.open(first)).toBeInstanceOf(Promise)
  expect(asked).toEqual([...paths, first])
})
