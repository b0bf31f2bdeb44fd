import { defineConfig } from '@playwright/test'
import { chromium } from './scripts/chromium'
import { freePort } from './scripts/port.mjs'

// Every worker reads this file again: what is chosen once is handed on in the environment.
process.env.E2E_ADDRESS ||= `http://localhost:${await freePort()}`

const onPhones = [
  'the-main-journey',
  'reading-as-a-visitor',
  'moving-around',
  'favoriting',
  'telling-the-ending',
].map((name) => `**/${name}.spec.ts`)

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/support/global-setup.ts',
  fullyParallel: true,
  // Every wait is for something to happen: on a busy machine it takes longer, and patience costs the others nothing.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // On a busy machine a journey may lose a race once; what is wrong fails twice, and either is named in the report.
  retries: process.env.CI ? 1 : 0,
  reporter: process.env.CI ? 'dot' : 'line',
  use: { baseURL: process.env.E2E_ADDRESS, launchOptions: await chromium(), trace: 'on-first-retry' },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    // What people do most, and each page as visitors see it; e2e/every-width.spec.ts looks at all of them on every screen.
    {
      name: 'phone',
      testMatch: onPhones,
      use: { viewport: { width: 375, height: 812 }, hasTouch: true, colorScheme: 'dark' },
    },
  ],
})
