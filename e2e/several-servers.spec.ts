import { setTimeout as wait } from 'node:timers/promises'
import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './support/fixtures'
import { siteOnALeash } from './support/leash'
import { aMember } from './support/members'
import { formOn, sendForm, textOf } from './support/requests'
import { aThread, type Thread } from './support/threads'

let other: Awaited<ReturnType<typeof siteOnALeash>>

/** A visitor's page of a thread as the other server has it. */
async function readThere(request: APIRequestContext, thread: Thread) {
  const response = await request.get(other.address + thread.path)
  return { status: response.status(), text: textOf(await response.text()) }
}

/** Has the other server keep the page: what was still to be heard when it was made first has been heard by then. */
async function keepThere(request: APIRequestContext, thread: Thread) {
  await readThere(request, thread)
  await wait(1_500)
  expect(await readThere(request, thread)).toMatchObject({ status: 200 })
}

/** Posts an answer by the server that every test asks. */
async function answerHere(members: APIRequestContext, thread: Thread, text: string) {
  const fields = { ...(await formOn(members, thread.path, 'Post answer')), text, do: 'post' }
  expect((await sendForm(members, thread.path, { fields })).status()).toBe(303)
}

test.describe('beside another server', () => {
  test.beforeEach(async () => {
    other = await siteOnALeash()
  })
  // A skipped test never had one.
  test.afterEach(() => other?.stop())

  test('what is posted by one server is at once on the page that another had kept', async ({
    request,
    requestAs,
  }) => {
    const thread = await aThread({ asker: await aMember('asker') })
    await keepThere(request, thread)
    await answerHere(await requestAs(await aMember()), thread, 'Go in the spring.')
    await expect
      .poll(async () => (await readThere(request, thread)).text, { timeout: 3_000 })
      .toContain('Go in the spring.')
  })

  test('a server that could not hear for a while shows nothing old when it hears again', async ({
    request,
    requestAs,
  }) => {
    const thread = await aThread({ asker: await aMember('asker') })
    await keepThere(request, thread)
    other.cut()
    await answerHere(await requestAs(await aMember()), thread, 'Go in the autumn.')
    expect(await readThere(request, thread)).toMatchObject({
      status: 200,
      text: expect.not.stringContaining('Go in the autumn.'),
    })
    await other.mend()
    await expect
      .poll(async () => (await readThere(request, thread)).text, { timeout: 20_000 })
      .toContain('Go in the autumn.')
  })
})
