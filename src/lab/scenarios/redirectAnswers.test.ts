import { expect, test } from 'vitest'
import { shownEntry } from '../participants/browserHistory.ts'
import { exchangesOf } from '../trace/derive.ts'
import { browsingScripts, countOrders, postRedirectGet, runBrowser } from './postRedirectGet.ts'
import { type CountedAction, redirectAnswers } from './redirectAnswers.ts'

const rows = redirectAnswers()
const actions: readonly CountedAction[] = ['nothing', 'reload', 'doubleClick', 'bookmark']

test('the table is this', () => {
  const short = rows.map(({ answer, next, page, reload, bookmark, orders }) => [
    answer,
    next ? `${next.method} ${next.target}${next.hasContent ? ' +' : ''}` : '-',
    `${page.method} ${page.uri.slice(21)} ${page.status}`,
    `${reload.asks ? 'asks, ' : ''}${reload.sent?.method} ${reload.sent?.target}`,
    `${bookmark.method} ${bookmark.uri.slice(21)} ${bookmark.status}`,
    `${orders.nothing} ${orders.reload} ${orders.doubleClick} ${orders.bookmark}`,
  ])
  expect(short).toEqual([
    [200, '-', 'POST /orders 200', 'asks, POST /orders', 'GET /orders 200', '1 2 2 1'],
    [201, '-', 'POST /orders 201', 'asks, POST /orders', 'GET /orders 200', '1 2 2 1'],
    [301, 'GET /orders/1', 'GET /orders/1 200', 'GET /orders/1', 'GET /orders/1 200', '1 1 2 1'],
    [302, 'GET /orders/1', 'GET /orders/1 200', 'GET /orders/1', 'GET /orders/1 200', '1 1 2 1'],
    [303, 'GET /orders/1', 'GET /orders/1 200', 'GET /orders/1', 'GET /orders/1 200', '1 1 2 1'],
    [307, 'POST /orders/1 +', 'POST /orders/1 405', 'asks, POST /orders/1', 'GET /orders/1 200', '1 1 2 1'],
    [308, 'POST /orders/1 +', 'POST /orders/1 405', 'asks, POST /orders/1', 'GET /orders/1 200', '1 1 2 1'],
  ])
})

test.each(rows)('every cell for $answer is what the trace it opens shows', ({ answer, ...row }) => {
  for (const action of actions) {
    const opened = postRedirectGet.run({ answer: `${answer}`, action }, 1)
    expect([action, row.orders[action]]).toEqual([action, countOrders(opened)])
    const figures = Object.fromEntries(postRedirectGet.figures(opened).map(({ id, value }) => [id, value]))
    expect(figures.orders).toBe(row.orders[action])
    if (action === 'reload') expect(figures.questions).toBe(row.reload.asks ? 1 : 0)
  }
  const messages = (action: CountedAction) =>
    exchangesOf(runBrowser(answer, browsingScripts[action]).trace).map(({ request }) => request.message)
  expect(messages('nothing')[2]?.method).toBe(row.next?.method)
  expect(messages('reload').at(-1)).toMatchObject({ method: row.reload.sent?.method, target: row.reload.sent?.target })
  expect(shownEntry(runBrowser(answer, browsingScripts.bookmark).history)?.page.status).toBe(row.bookmark.status)
})

test('a reload leaves one order where the page behind it came from GET, and a redirect keeps it from being two', () => {
  for (const { answer, orders, page, reload } of rows) {
    expect(reload.asks).toBe(page.method === 'POST')
    expect(orders.reload).toBe(answer < 300 ? 2 : 1)
    expect(orders.bookmark).toBe(1)
  }
})
