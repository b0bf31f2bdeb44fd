import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { later, member, monday } from '@/prisma/cast/scene'
import {
  address,
  changeHanne,
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

const refuse = async (key: string, now = monday, says = `550 5.1.1 <${address}> No such user`) => {
  server.answers.push({ at: 'address', says })
  await send(key, now)
}

const aDayLater = later(monday, '1d')

describe('an address that refuses mail for good', () => {
  test('ends the job, and only the first refusal in a row is dated', async () => {
    await refuse('notice:1')
    await send('notice:1', aDayLater)
    expect(server.received).toEqual([])
    expect(await ledger()).toMatchObject([{ key: 'notice:1', refusal: '550 5.1.1' }])
    expect(await hanne()).toEqual({ mailRefusedSince: monday, mailStoppedAt: null })
  })

  test('still gets news after several refusals on one day: its server may be at fault for an hour', async () => {
    await refuse('notice:1')
    await refuse('notice:2', later(monday, '1m'))
    await refuse('notice:3', later(monday, '23h'))
    expect(await hanne()).toEqual({ mailRefusedSince: monday, mailStoppedAt: null })
    await send('notice:4', later(monday, '25h'))
    expect(server.received).toHaveLength(1)
    expect(await hanne()).toEqual({ mailRefusedSince: null, mailStoppedAt: null })
  })

  test('gets no more news once it has refused for a day, but what is about the account', async () => {
    await refuse('notice:1')
    await refuse('notice:2', aDayLater)
    expect(await hanne()).toEqual({ mailRefusedSince: monday, mailStoppedAt: aDayLater })
    await send('notice:3')
    expect(server.received).toEqual([])
    writeAboutTheAccount()
    await send('verify:1')
    expect(server.received).toHaveLength(1)
    expect((await hanne()).mailStoppedAt).toEqual(aDayLater)
  })

  test('begins anew with each message that arrives', async () => {
    await refuse('notice:1')
    await send('notice:2', later(monday, '12h'))
    await refuse('notice:3', aDayLater)
    expect(await hanne()).toEqual({ mailRefusedSince: aDayLater, mailStoppedAt: null })
  })

  test('gets news again once it is confirmed', async () => {
    await refuse('notice:1')
    await refuse('notice:2', aDayLater)
    await db().$transaction((tx) => resumeMail(tx, member('hanne').id))
    await send('notice:3')
    expect(server.received).toHaveLength(1)
  })

  test('says nothing of the address that the member has: a new one that is wrong stops no mail', async () => {
    writeAboutTheAccount({ to: { ...letter.to, address: 'mistyped@example.org' } })
    await refuse('change:1')
    await refuse('change:2', aDayLater)
    expect(await hanne()).toEqual({ mailRefusedSince: null, mailStoppedAt: null })
  })

  test('says nothing to an account that has not confirmed it', async () => {
    await changeHanne({ emailVerifiedAt: null })
    writeAboutTheAccount()
    await refuse('verify:1')
    expect(await hanne()).toEqual({ mailRefusedSince: null, mailStoppedAt: null })
  })

  test('may refuse the message too', async () => {
    server.answers.push({ at: 'message', says: '554 5.6.0 Message refused' })
    await send()
    expect(await ledger()).toMatchObject([{ refusal: '554 5.6.0' }])
  })
})

test('a mailbox that is full gets its mail later, and no news is stopped for it', async () => {
  const isFull = '552 5.2.2 mailbox full'
  await expect(refuse('notice:1', monday, isFull)).rejects.toThrow('552')
  await expect(refuse('notice:1', aDayLater, isFull)).rejects.toThrow('552')
  expect(await ledger()).toEqual([])
  expect(await hanne()).toEqual({ mailRefusedSince: null, mailStoppedAt: null })
  await send('notice:1')
  expect(server.received).toHaveLength(1)
})
