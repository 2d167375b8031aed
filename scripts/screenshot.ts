/** Takes the picture in the README: a page of the built site as a reader sees it. */
import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findBrowser } from './findBrowser.ts'
import { createSiteServer, listen } from './serve.ts'

const server = createSiteServer('dist')
const address = await listen(server, 0)
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({
  viewport: { width: 1280, height: 860 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
})
await page.goto(`${address}en/flows/polling`, { waitUntil: 'networkidle' })
const player = page.getByRole('region', { name: 'Player of the exchange' })
await player.getByRole('button', { name: 'Step forward' }).click()
mkdirSync('docs', { recursive: true })
await page.screenshot({ path: 'docs/screenshot.png' })
await browser.close()
server.close()
