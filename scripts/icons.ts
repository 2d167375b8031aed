/** Draws the icons of the installed app from `public/icon.svg`, which is the only one that is drawn by hand. */
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findBrowser } from './findBrowser.ts'

const svg = readFileSync('public/icon.svg', 'utf8')
const ground = /fill="(#[0-9a-f]{6})"/.exec(svg)?.[1] ?? '#000000'

// A mask leaves at least the circle of 80 % in the middle; what is outside shows the ground alone.
const icons = [
  { file: 'icon-192.png', size: 192, share: 1, background: 'transparent' },
  { file: 'icon-512.png', size: 512, share: 1, background: 'transparent' },
  { file: 'icon-maskable-512.png', size: 512, share: 0.8, background: ground },
  { file: 'apple-touch-icon.png', size: 180, share: 0.9, background: ground },
]

const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
for (const { file, size, share, background } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const style = `html{background:${background};block-size:100%}body{margin:0;block-size:100%;display:grid;place-content:center}svg{inline-size:${size * share}px;display:block}`
  await page.setContent(`<!doctype html><style>${style}</style>${svg}`)
  await page.screenshot({ path: `public/${file}`, omitBackground: true })
  await page.close()
}
await browser.close()
