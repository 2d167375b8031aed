import { type Browser, chromium } from '@playwright/test'
import { findBrowser } from '../scripts/findBrowser.ts'

/**
 * Starts the browser that pages are measured in. For each error that is made, a browser that is listened to looks up where it was: it
 * reads the whole script once more for it, 200 ms on a slow phone that nobody else waits for. React makes three as its script runs. With
 * the flag, the places are noted when a script is first read.
 */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser('tests'),
    args: ['--no-sandbox', '--disable-gpu', '--js-flags=--no-enable-lazy-source-positions'],
  })
}
