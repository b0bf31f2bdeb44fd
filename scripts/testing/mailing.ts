import { afterAll, beforeEach, vi } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { sendMail } from '@/lib/mail/commands'
import type { Letter } from '@/lib/mail/letter'
import { letterWriters } from '@/lib/mail/letters'
import { leaveMailServers } from '@/lib/mail/mail-server'
import { emptyStage, member, monday } from '@/prisma/cast/scene'
import { mailServer } from './mail-server'

export const server = await mailServer()
process.env.SMTP_URL = server.url
process.env.SITE_URL = 'https://advice.example'

export const address = 'hanne@example.org'

const aNotice = (): Letter => ({
  to: { address, name: 'hanne', userId: member('hanne').id },
  subject: 'Answer to your question: Whether to take the job',
  parts: [{ kind: 'paragraph', text: 'papercut answered your question.' }],
  action: { text: 'Read the answer', url: 'https://advice.example/q/1/job#a3' },
  why: 'You get this because you asked this question.',
  stop: { text: 'Stop mail about answers', scope: 'notice-answer' },
  questionId: 1,
})

/** What `send` sends: a notice to hanne, unless a test writes something else. */
export let letter: Letter

export function write(change: Partial<Letter>) {
  letter = { ...letter, ...change }
}

/** What is about the account has no way to be stopped. */
export const writeAboutTheAccount = (change: Partial<Letter> = {}) =>
  write({ stop: null, questionId: null, ...change })

export const writing = vi.spyOn(letterWriters, 'verify_email').mockImplementation(async () => letter)

/** Sends the letter under a key, as the queue does. */
export const send = (key = 'notice:1', now = monday) =>
  sendMail(now, { key, letter: { kind: 'verify_email', userId: member('hanne').id } })

export const ledger = () => db().mail.findMany({ orderBy: { id: 'asc' } })

export const changeHanne = (data: Parameters<ReturnType<typeof db>['user']['update']>[0]['data']) =>
  db().user.update({ where: { id: member('hanne').id }, data })

export const hanne = () =>
  db().user.findUniqueOrThrow({
    where: { id: member('hanne').id },
    select: { mailRefusedSince: true, mailStoppedAt: true },
  })

/** Begins each test of a file with a server that has received nothing, and a member who can be mailed to. */
export function withMailServer() {
  beforeEach(async () => {
    await emptyStage()
    server.received.length = 0
    server.answers.length = 0
    const fresh = { mailRefusedSince: null, mailStoppedAt: null, bannedAt: null, leftAt: null }
    await changeHanne({ ...fresh, email: address, emailVerifiedAt: monday })
    letter = aNotice()
  })
  afterAll(async () => {
    writing.mockRestore()
    leaveMailServers()
    await server.goAway()
    await closeDatabase()
  })
}
