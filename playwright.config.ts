import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/findBrowser.ts'

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: process.env.STATUSCOPE_REPORT
    ? [['line'], ['json', { outputFile: process.env.STATUSCOPE_REPORT }]]
    : 'list',
  globalSetup: './e2e/serveSite.ts',
  use: {
    // A test of the service worker allows it for itself; every other one would have it fetch the whole site.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: findBrowser('tests'),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
