import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { member, monday } from '@/prisma/cast/scene'
import {
  address,
  hanne,
  ledger,
  letter,
  send,
  server,
  withMailServer,
  writeAboutTheAccount,
} from '@/scripts/testing/mailing'
import { resumeMail } from './recipient-commands'

withMailServer()

describe('an address that refuses mail for good', () => {
  const refuse = async (key: string) => {
    server.answers.push({ at: 'address', says: `550 5.1.1 <${address}> No such user` })
    await send(key)
  }

  test('ends the job, and is counted once', async () => {
    await refuse('notice:1')
    await send('notice:1')
    expect(server.received).toEqual([])
    expect(await ledger()).toMatchObject([{ key: 'notice:1', refusal: '550 5.1.1' }])
    expect(await hanne()).toEqual({ mailFailures: 1, mailStoppedAt: null })
  })

  test('gets no more news after the second in a row, but what is about the account', async () => {
    await refuse('notice:1')
    await refuse('notice:2')
    expect(await hanne()).toEqual({ mailFailures: 2, mailStoppedAt: monday })
    await send('notice:3')
    expect(server.received).toEqual([])
    writeAboutTheAccount()
    await send('verify:1')
    expect(server.received).toHaveLength(1)
    expect((await hanne()).mailStoppedAt).toEqual(monday)
  })

  test('begins anew with each message that arrives', async () => {
    await refuse('notice:1')
    await send('notice:2')
    await refuse('notice:3')
    expect(await hanne()).toEqual({ mailFailures: 1, mailStoppedAt: null })
  })

  test('gets news again once it is confirmed', async () => {
    await refuse('notice:1')
    await refuse('notice:2')
    await db().$transaction((tx) => resumeMail(tx, member('hanne').id))
    await send('notice:3')
    expect(server.received).toHaveLength(1)
  })

  test('says nothing of the address that the member has: a new one that is wrong stops no mail', async () => {
    writeAboutTheAccount({ to: { ...letter.to, address: 'mistyped@example.org' } })
    await refuse('change:1')
    await refuse('change:2')
    expect(await hanne()).toEqual({ mailFailures: 0, mailStoppedAt: null })
  })

  test('may refuse the message too', async () => {
    server.answers.push({ at: 'message', says: '554 5.6.0 Message refused' })
    await send()
    expect(await ledger()).toMatchObject([{ refusal: '554 5.6.0' }])
  })
})
