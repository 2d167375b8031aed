import { expect, test } from 'vitest'
import { type Response, response } from '../../http/message.ts'
import {
  asksBeforeReload,
  type BrowserHistory,
  browserActions,
  emptyHistory,
  formRequest,
  formUri,
  type HistoryEntry,
  mayDo,
  moveBy,
  openingRequest,
  pushEntry,
  readPage,
  replaceEntry,
  shownEntry,
} from './browserHistory.ts'

const html = (content: string): Response => response(200, [['Content-Type', 'text/html; charset=utf-8']], content)
const formPage = html('<title>Orders</title><form></form>')
const entry = (uri: string, request = openingRequest(uri), page = html('')): HistoryEntry => ({ uri, request, page })
const uris = ({ entries }: BrowserHistory) => entries.map(({ uri }) => uri)

const one = pushEntry(emptyHistory, entry('https://press.example/1'))
const two = pushEntry(one, entry('https://press.example/2'))

test('a new page stands after the one that is shown, and what lay ahead is forgotten', () => {
  const back = moveBy(two, -1)
  expect(shownEntry(back)?.uri).toBe('https://press.example/1')
  const other = pushEntry(back, entry('https://press.example/3'))
  expect(uris(other)).toEqual(['https://press.example/1', 'https://press.example/3'])
  expect(shownEntry(other)?.uri).toBe('https://press.example/3')
  expect(uris(two)).toEqual(['https://press.example/1', 'https://press.example/2'])
})

test('past either end of the history nothing changes', () => {
  expect(moveBy(two, 1)).toBe(two)
  expect(moveBy(one, -1)).toBe(one)
  expect(moveBy(emptyHistory, -1)).toBe(emptyHistory)
})

test('Reload puts the new page in the place of the old one and keeps what lies around it', () => {
  const back = moveBy(two, -1)
  const reloaded = replaceEntry(back, entry('https://press.example/new'))
  expect(uris(reloaded)).toEqual(['https://press.example/new', 'https://press.example/2'])
  expect(reloaded.current).toBe(0)
})

test('Reload asks only for a page whose last request was a POST', () => {
  expect(asksBeforeReload(entry('https://press.example/orders', formRequest))).toBe(true)
  expect(asksBeforeReload(entry('https://press.example/orders/1'))).toBe(false)
})

test('while the browser asks, its question alone can be answered', () => {
  const possible = (history: BrowserHistory) => browserActions.filter((action) => mayDo(history, action))
  expect(possible(emptyHistory)).toEqual(['open'])
  const form = pushEntry(two, entry(formUri, openingRequest(formUri), formPage))
  expect(possible(form)).toEqual(['open', 'submit', 'doubleClick', 'reload', 'back', 'bookmark'])
  expect(possible({ ...moveBy(form, -1), bookmark: formUri })).toEqual([
    'open',
    'reload',
    'back',
    'forward',
    'bookmark',
    'openBookmark',
  ])
  expect(possible({ ...form, isAsking: true })).toEqual(['sendAgain', 'cancel'])
})

test('an address is opened with GET, without its fragment and without content', () => {
  const { method, target, content } = openingRequest('https://press.example/orders/1?q=2#part')
  expect({ method, target, content }).toEqual({ method: 'GET', target: '/orders/1?q=2', content: '' })
  expect(openingRequest('https://press.example.net/').target).toBe('https://press.example.net/')
})

test('a page of the site is read as text', () => {
  const list =
    '<title>Orders</title><form><label>Item</label></form><ul><li><a href="/orders/1">Order 1</a>: 2 x &#60;b&#62;</li></ul>'
  expect(readPage(html(list))).toEqual({ title: 'Orders', lines: ['Order 1: 2 x <b>'], hasForm: true })
  const problem = '{"title":"Method not allowed","detail":"Not here."}'
  expect(readPage(response(405, [['Content-Type', 'application/problem+json']], problem))).toEqual({
    title: 'Method not allowed',
    lines: ['Not here.'],
    hasForm: false,
  })
  expect(readPage(response(200, [['Content-Type', 'text/plain']], 'Plain'))).toEqual({
    title: '',
    lines: ['Plain'],
    hasForm: false,
  })
})
