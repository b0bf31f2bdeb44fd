import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { closeDatabase, db, pool } from '@/lib/db'
import { emptyStage, member, monday } from '@/prisma/cast/scene'
import { mailServer } from '@/scripts/testing/mail-server'
import { sendMail } from './commands'
import type { Letter } from './letter'
import { letterWriters } from './letters'
import { leaveMailServers } from './mail-server'
import { resumeMail } from './recipient-commands'

const server = await mailServer()
process.env.SMTP_URL = server.url
process.env.SITE_URL = 'https://advice.example'

const address = 'hanne@example.org'
let letter: Letter
const write = vi.spyOn(letterWriters, 'verify_email').mockImplementation(async () => letter)

/** Sends the letter under a key, as the queue does. */
const send = (key = 'notice:1') =>
  sendMail(monday, { key, letter: { kind: 'verify_email', userId: member('hanne').id } })

const ledger = () => db().mail.findMany({ orderBy: { id: 'asc' } })
const change = (data: Parameters<ReturnType<typeof db>['user']['update']>[0]['data']) =>
  db().user.update({ where: { id: member('hanne').id }, data })
const hanne = () =>
  db().user.findUniqueOrThrow({
    where: { id: member('hanne').id },
    select: { mailFailures: true, mailStoppedAt: true },
  })

beforeEach(async () => {
  await emptyStage()
  server.received.length = 0
  server.answers.length = 0
  const fresh = { mailFailures: 0, mailStoppedAt: null, bannedAt: null, leftAt: null }
  await change({ ...fresh, email: address, emailVerifiedAt: monday })
  letter = {
    to: { address, name: 'hanne', userId: member('hanne').id },
    subject: 'Answer to your question: Whether to take the job',
    parts: [{ kind: 'paragraph', text: 'papercut answered your question.' }],
    action: { text: 'Read the answer', url: 'https://advice.example/q/1/job#a3' },
    why: 'You get this because you asked this question.',
    stop: { text: 'Stop mail about answers', scope: 'notice-answer' },
    questionId: 1,
  }
})

afterAll(async () => {
  write.mockRestore()
  leaveMailServers()
  await server.goAway()
  await closeDatabase()
})

const account = () => ({ ...letter, stop: null, questionId: null })

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
      expect(await hanne()).toEqual({ mailFailures: 0, mailStoppedAt: null })
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
    expect(await hanne()).toEqual({ mailFailures: 0, mailStoppedAt: null })
  })
})

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
    letter = account()
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
    letter = { ...account(), to: { ...letter.to, address: 'mistyped@example.org' } }
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

describe('nothing is sent', () => {
  test.each([
    ['to an address that nobody confirmed', { emailVerifiedAt: null }],
    ['to a member who is banned', { bannedAt: monday }],
    ['to a member who left', { leftAt: monday }],
  ])('%s', async (_whom, data) => {
    await change(data)
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
    write.mockResolvedValueOnce(null)
    await send()
    expect([server.received, await ledger()]).toEqual([[], []])
  })
})

describe('what people wrote stays what they wrote', () => {
  const header = (key: string) =>
    server.received[0]?.email.headers.filter((one) => one.key === key).map(({ value }) => value)

  test.each([
    ['CR and LF', 'Whether\r\nBcc: everybody@example.org\r\n\r\nBuy now'],
    ['LF alone', 'Whether\nBcc: everybody@example.org'],
    ['CR alone', 'Whether\rBcc: everybody@example.org'],
    ['NUL', 'Whether\0\nBcc: everybody@example.org'],
    ['an encoded word', 'Whether =?utf-8?q?=0D=0ABcc:_everybody=40example.org?='],
  ])('%s in a title or a name add no header and no recipient', async (_what, hostile) => {
    letter = { ...letter, subject: hostile, to: { ...letter.to, name: hostile } }
    await send()
    const [{ to, email } = { to: [], email: null }] = server.received
    expect(to).toEqual([address])
    expect(email?.to).toHaveLength(1)
    expect([header('bcc'), header('subject')?.length, header('to')?.length]).toEqual([[], 1, 1])
    expect(email?.text).toContain('papercut answered')
  })

  test.each([
    ['emoji', 'Is a 🫖 worth it? 👩‍🌾'],
    ['right-to-left words', 'האם לעבור לעיר אחרת'],
    ['accents', 'Où aller après la fête à Åre'],
    ['a dot on a line of its own', 'Whether'],
  ])('a title with %s arrives as it was written', async (_what, title) => {
    letter = {
      ...letter,
      subject: title,
      parts: [{ kind: 'quote', text: `${title}\n\n.\n\nafter`, by: title }],
    }
    await send()
    const [{ email } = { email: null }] = server.received
    expect(email?.subject).toBe(title)
    expect(email?.text).toContain(`> ${title}\n>\n> .\n>\n> after`)
    expect(email?.html).toContain(`>${title}</p>`)
  })

  test('a title of any length makes lines that every server takes', async () => {
    letter = {
      ...letter,
      subject: 'W'.repeat(5_000),
      parts: [{ kind: 'paragraph', text: 'x'.repeat(20_000) }],
    }
    await send()
    const [{ source, email } = { source: '', email: null }] = server.received
    expect(source.split('\r\n').filter((line) => line.length > 998)).toEqual([])
    expect(email?.subject).toMatch(/^W+…$/)
    expect(email?.text).toContain('x'.repeat(20_000))
  })

  test('markup is words in the HTML part', async () => {
    letter = { ...letter, subject: '<script>alert(1)</script>' }
    await send()
    expect(server.received[0]?.email.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(server.received[0]?.email.html).not.toContain('<script>')
  })
})
