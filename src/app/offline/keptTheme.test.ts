import { expect, test } from 'vitest'
import { fakeCaches } from './fakeCaches.ts'
import { inTheme, keepTheme } from './keptTheme.ts'

const text = '<!doctype html>\n<html lang="en" data-release="abc"><body>An &lt;html lang> of its own</body></html>'
const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'" }
const made = () => new Response(text, { status: 404, headers })

test('a document is sent in the colours that were chosen last, and is otherwise as it was kept', async () => {
  const storage = fakeCaches()
  await keepTheme(storage, 'light')
  await keepTheme(storage, 'dark')
  const sent = await inTheme(storage, made())
  expect(await sent.text()).toBe(text.replace('<html lang="en"', '<html data-theme="dark" lang="en"'))
  expect(sent.status).toBe(404)
  expect(Object.fromEntries(sent.headers)).toEqual(Object.fromEntries(made().headers))
})

test('a document says nothing of colours while none were chosen, or no longer', async () => {
  const storage = fakeCaches()
  expect(await (await inTheme(storage, made())).text()).toBe(text)
  await keepTheme(storage, 'dark')
  await keepTheme(storage, 'auto')
  expect(await (await inTheme(storage, made())).text()).toBe(text)
})

test('what is kept under the name of a theme and is none does not get into a document', async () => {
  const storage = fakeCaches()
  await keepTheme(storage, '"><script>' as never)
  expect(await (await inTheme(storage, made())).text()).toBe(text)
})
