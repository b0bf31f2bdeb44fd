import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from './support/fixtures'
import { type Answered, aBrowserAt, type Browser } from './support/fresh-connections'
import { siteOnALeash } from './support/leash'
import { aMember } from './support/members'
import { hiddenIn } from './support/requests'
import { allAnswer, siteProcesses } from './support/site-processes'
import { anAnswer, aThread } from './support/threads'

let site: Awaited<ReturnType<typeof siteOnALeash>>

test.describe('a site of two server processes', () => {
  // A process takes seconds to start, and many more on a busy machine.
  test.describe.configure({ timeout: 180_000 })

  test.beforeEach(async () => {
    site = await siteOnALeash({ WEB_PROCESSES: '2' })
    await allAnswer(2)
  })
  test.afterEach(() => site?.stop())

  test('whoever has just written sees it, whichever of them answers', async () => {
    const { path } = await aThread({ asker: await aMember('asker') })
    const [visitor, member] = await aVisitorAndAMember()
    for (const number of [1, 2, 3]) {
      await inARow(4, visitor, path)
      const text = `This is answer ${number}.`
      const form = hiddenIn((await member.get(path)).html, 'Post answer')
      expect((await member.send(path, { ...form, text, do: 'post' })).status).toBe(303)
      const pages = await inARow(30, member, path)
      expect(pages.filter(({ html }) => !html.includes(text))).toEqual([])
    }
  })

  test('one that is killed takes no request along, and is there again after some seconds', async () => {
    const { path } = await aThread({ asker: await aMember('asker') })
    const [visitor, member] = await aVisitorAndAMember()
    const over = new AbortController()
    const asking = [
      askOn(visitor, [path, '/'], over.signal),
      askOn(visitor, ['/popular', path], over.signal),
      askOn(member, [path, '/updates'], over.signal),
    ]
    await wait(1_000)
    const [killed = 0, other = 0] = siteProcesses().servers
    process.kill(killed, 'SIGKILL')
    await expect.poll(() => siteProcesses().servers, { timeout: 20_000 }).not.toContain(killed)
    await allAnswer(2)
    expect(siteProcesses().servers).toContain(other)
    await wait(1_000)
    over.abort()
    const statuses = (await Promise.all(asking)).flat()
    expect(statuses.length).toBeGreaterThan(4)
    expect(statuses.filter((status) => status !== 200)).toEqual([])
  })

  test('while a renderer that was killed starts anew, finished pages are served, and new ones come after a moment', async () => {
    const asker = await aMember('asker')
    const [kept, other] = [await aThread({ asker }), await aThread({ asker })]
    const answer = await anAnswer(other, { author: await aMember() })
    const [visitor, member] = await aVisitorAndAMember()
    await inARow(4, visitor, kept.path)
    const { renderers } = siteProcesses()
    for (const pid of renderers) process.kill(pid, 'SIGKILL')
    await expect.poll(() => renderers.filter((pid) => siteProcesses().renderers.includes(pid))).toEqual([])

    let isMade = false
    const made = inARow(2, visitor, other.path).finally(() => {
      isMade = true
    })
    for (const browser of [visitor, member, visitor, member]) await inARow(2, browser, kept.path)
    expect(isMade).toBe(false)
    for (const { html } of await made) expect(html).toContain(`id="a${answer}"`)
    await allAnswer(2)
  })
})

const aVisitorAndAMember = async () =>
  [await aBrowserAt(site.address, 'visitor'), await aBrowserAt(site.address, await aMember())] as const

/** So many looks at a page, each over a connection of its own. */
async function inARow(count: number, browser: Browser, path: string): Promise<Answered[]> {
  const pages: Answered[] = []
  for (let number = 0; number < count; number++) pages.push(await browser.get(path))
  expect(pages.filter(({ status }) => status !== 200)).toEqual([])
  return pages
}

/**
 * Asks for these pages in turn until it is over, and gives each status, or why there is none. A connection that is lost is
 * tried once more.
 */
async function askOn(browser: Browser, paths: string[], over: AbortSignal): Promise<(number | string)[]> {
  const statuses: (number | string)[] = []
  const ask = async (path: string) => (await browser.get(path)).status
  while (!over.aborted)
    for (const path of paths) {
      const again = (error: unknown) => (isLost(error) ? ask(path) : Promise.reject(error))
      statuses.push(await ask(path).catch(again).catch(String))
      await wait(5)
    }
  return statuses
}

const lost = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE']
const isLost = (error: unknown) =>
  error instanceof Error && 'code' in error && lost.includes(String(error.code))
