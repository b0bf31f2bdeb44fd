import { describe, expect, test, vi } from 'vitest'
import { db, pool } from '@/lib/db'
import { member, monday } from '@/prisma/cast/scene'
import {
  address,
  changeHanne,
  hanne,
  ledger,
  letter,
  send,
  server,
  withMailServer,
  writing,
} from '@/scripts/testing/mailing'

withMailServer()

describe('a message that the server takes', () => {
  test('arrives with both parts and all that says what it is', async () => {
    await send()
    const [{ from, to, email } = { from: '', to: [], email: null }] = server.received
    expect([from, to]).toEqual(['hindsight@advice.example', [address]])
    expect(email).toMatchObject({
      from: { name: 'Hindsight', address: 'hindsight@advice.example' },
      to: [{ name: 'hanne', address }],
      subject: letter.subject,
      inReplyTo: '<question-1@advice.example>',
      references: '<question-1@advice.example>',
      messageId: expect.stringMatching(/^<[0-9a-f]{32}@advice\.example>$/),
      text: expect.stringContaining('\nhttps://advice.example/q/1/job#a3\n'),
      html: expect.stringContaining('href="https://advice.example/q/1/job#a3"'),
    })
    const headers = Object.fromEntries(email?.headers.map(({ key, value }) => [key, value]) ?? [])
    expect(headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      'x-auto-response-suppress': 'All',
      precedence: 'bulk',
      'list-unsubscribe': expect.stringMatching(
        /^<https:\/\/advice\.example\/stop\/\d+\.notice-answer\.[\w-]{32}>$/,
      ),
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    })
  })

  test('stands in the ledger without its content, and is never sent again', async () => {
    await send()
    await send()
    expect(server.received).toHaveLength(1)
    expect(await ledger()).toMatchObject([
      {
        key: 'notice:1',
        userId: member('hanne').id,
        sentAt: monday,
        refusal: null,
        address: '',
        text: '',
        html: '',
      },
    ])
  })

  test('is sent once, though two workers have it at the same time', async () => {
    const both = await Promise.allSettled([send(), send(), send()])
    expect(server.received).toHaveLength(1)
    const failed = both.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
    expect(failed.filter((reason) => !reason.includes('Another worker'))).toEqual([])
  })

  test('is not sent by another worker while the server has yet to answer for it', async () => {
    const answering = Promise.withResolvers<void>()
    server.answers.push({ at: 'taken', until: answering.promise })
    const first = send()
    await vi.waitFor(() => expect(server.received).toHaveLength(1))
    await expect(send()).rejects.toThrow('Another worker')
    answering.resolve()
    await first
    await send()
    expect(server.received).toHaveLength(1)
  })

  test('has the same Message-ID when a process died before it was written down', async () => {
    await send()
    await db().mail.deleteMany()
    await send()
    const [first, second] = server.received.map(({ email }) => email.messageId)
    expect(second).toBe(first)
  })

  test('leaves no lock behind', async () => {
    await send()
    const { rows } = await pool().query(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory'`)
    expect(rows).toEqual([])
  })
})

describe('a server that wants us to wait', () => {
  test.each(['address', 'message'] as const)(
    'says 451 to the %s, and takes the message later',
    async (at) => {
      server.answers.push({ at, says: '451 4.7.1 Try again later' })
      await expect(send()).rejects.toThrow(/EENVELOPE|EMESSAGE/)
      expect(await ledger()).toEqual([])
      await send()
      expect(server.received).toHaveLength(1)
      expect(await hanne()).toEqual({ mailRefusedSince: null, mailStoppedAt: null })
    },
  )

  test('is away for a while, and the message arrives when it is back', async () => {
    await server.goAway()
    await expect(send()).rejects.toThrow('The mail server did not take a message')
    await expect(send()).rejects.toThrow('The mail server did not take a message')
    await server.comeBack()
    await send()
    expect(server.received).toHaveLength(1)
  })

  test('goes away after a message and comes back: the connection that is gone loses none', async () => {
    await send()
    await server.goAway()
    await server.comeBack()
    await send('notice:2').catch(() => send('notice:2'))
    expect(server.received).toHaveLength(2)
  })

  test('is not quoted: what failed is told without the address', async () => {
    server.answers.push({ at: 'address', says: `451 4.2.1 <${address}> is busy` })
    const failure = await send().catch((error: Error) => error)
    expect(`${failure instanceof Error && failure.stack}`).not.toContain('hanne')
  })

  test('refuses us and not the address: nobody’s mail stops, and it is tried again', async () => {
    server.answers.push({ at: 'address', says: '554 5.7.1 Relay access denied' })
    await expect(send()).rejects.toThrow('554')
    expect(await hanne()).toEqual({ mailRefusedSince: null, mailStoppedAt: null })
  })
})

describe('nothing is sent', () => {
  test.each([
    ['to an address that nobody confirmed', { emailVerifiedAt: null }],
    ['to a member who is banned', { bannedAt: monday }],
    ['to a member who left', { leftAt: monday }],
  ])('%s', async (_whom, data) => {
    await changeHanne(data)
    await send()
    expect(server.received).toEqual([])
    expect(await ledger()).toEqual([])
  })

  test('of which the member stopped the kind since it was ordered', async () => {
    const userId = member('hanne').id
    await db().noticePreference.create({ data: { userId, kind: 'answer', delivery: 'site' } })
    await send()
    expect(server.received).toEqual([])
  })

  test('when there is nothing to say any more', async () => {
    writing.mockResolvedValueOnce(null)
    await send()
    expect([server.received, await ledger()]).toEqual([[], []])
  })
})
