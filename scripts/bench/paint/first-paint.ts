import type { Browser, CDPSession, Page } from '@playwright/test'
import { PlainError } from '../../plain-error.mjs'

/** What a person waits for when a page is opened by a browser that has nothing of the site, and what that takes. */
export type FirstPaint = {
  /** Milliseconds until the largest text of the first screen is painted. */
  largest: number
  first: number
  /** How far what is painted moves afterwards (Cumulative Layout Shift). */
  shift: number
  requests: number
  bytes: number
}

export type Opened = { url: string; cookie?: string }

/** A middling telephone on a middling connection. */
const phone = { viewport: { width: 375, height: 812 }, scale: 2, slowdown: 4 }
const connection = { bitsPerSecond: 1_600_000, latency: 150 }

const secondsToSettle = 0.5

/** Opens a page in a browser of its own that has kept nothing, on a slow telephone, and sees it to its end. */
export async function firstPaintOf(browser: Browser, { url, cookie }: Opened): Promise<FirstPaint> {
  const context = await browser.newContext({ viewport: phone.viewport, deviceScaleFactor: phone.scale })
  try {
    if (cookie) {
      const [name = '', value = ''] = cookie.split(/=(.*)/s)
      await context.addCookies([{ name, value, url }])
    }
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await slowDown(session)
    const traffic = await countTraffic(session)
    const answer = await page.goto(url, { waitUntil: 'load' })
    if (answer?.status() !== 200) throw new PlainError(`${url} was answered ${answer?.status()}.`)
    await settled(page)
    return { ...(await paintsOf(page)), ...traffic() }
  } finally {
    await context.close()
  }
}

async function slowDown(session: CDPSession) {
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const throughput = connection.bitsPerSecond / 8
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: connection.latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: phone.slowdown })
}

/** Counts from now on; gives what tells the count. */
async function countTraffic(session: CDPSession) {
  const asked = new Set<string>()
  let bytes = 0
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith('http')) asked.add(requestId)
  })
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  return () => ({ requests: asked.size, bytes })
}

async function settled(page: Page) {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForTimeout(secondsToSettle * 1000)
}

const paintsOf = (page: Page) =>
  page.evaluate(() => {
    const seen = (type: string) => {
      const observer = new PerformanceObserver(() => undefined)
      observer.observe({ type, buffered: true })
      return observer.takeRecords()
    }
    const shifts = seen('layout-shift') as (PerformanceEntry & { value: number })[]
    return {
      largest: seen('largest-contentful-paint').at(-1)?.startTime ?? Number.NaN,
      first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      shift: shifts.reduce((sum, { value }) => sum + value, 0),
    }
  })
