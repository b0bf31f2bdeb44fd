import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { emptyStage, member, monday } from '@/prisma/cast/scene'
import { sendMail } from './commands'
import { letterInOutbox, outboxPage } from './outbox-queries'

process.env.HINDSIGHT_OUTBOX = '1'
process.env.SITE_URL = 'http://localhost:3000'

const send = (key: string) =>
  sendMail(monday, { key, letter: { kind: 'verify_email', userId: member('hanne').id } })

beforeEach(async () => {
  await emptyStage()
  await db().user.update({ where: { id: member('hanne').id }, data: { emailVerifiedAt: null } })
})
afterAll(closeDatabase)

test('where no mail server is, a message lies in the outbox whole, as it would have been sent', async () => {
  await send('verify:1')
  const [row] = (await outboxPage(null)).rows
  expect(row).toMatchObject({ address: expect.stringContaining('@'), sentAt: monday })
  const letter = await letterInOutbox(row?.id ?? 0)
  expect(letter).toMatchObject({
    subject: row?.subject,
    text: expect.stringContaining('http://localhost:3000/verify/'),
    html: expect.stringContaining('http://localhost:3000/verify/'),
    headers: {
      From: 'Hindsight <hindsight@localhost>',
      To: `hanne <${row?.address}>`,
      'Message-ID': expect.stringMatching(/^<[0-9a-f]{32}@localhost>$/),
      'Auto-Submitted': 'auto-generated',
    },
  })
})

test('the same key lies there once', async () => {
  await send('verify:1')
  await Promise.allSettled([send('verify:1'), send('verify:1')])
  expect((await outboxPage(null)).rows).toHaveLength(1)
})

test('messages are listed newest first, a page at a time', async () => {
  for (let number = 1; number <= 23; number++) await send(`verify:${number}`)
  const first = await outboxPage(null)
  expect([first.rows.length, first.newer]).toEqual([20, null])
  expect(first.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id).toSorted((a, b) => b - a))
  const second = await outboxPage({ side: 'older', keys: [Number(first.older)] })
  expect([second.rows.length, second.older]).toEqual([3, null])
})

test('what a mail server took is not shown: nothing of it was kept', async () => {
  const { id } = await db().mail.create({ data: { key: 'notice:1', sentAt: monday } })
  expect((await outboxPage(null)).rows).toEqual([])
  expect(await letterInOutbox(id)).toBeNull()
})
