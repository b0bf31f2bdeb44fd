import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { setBest } from '@/lib/best-answers/commands'
import { db, pool } from '@/lib/db'
import { setFavorite } from '@/lib/favorites/commands'
import { sendMail } from '@/lib/mail/commands'
import { wishForAddress } from '@/lib/members/address-commands'
import { signUp } from '@/lib/members/commands'
import { mailLink } from '@/lib/members/link-commands'
import { accountOf } from '@/lib/throttles/account'
import { welcome } from '@/lib/throttles/commands'
import { act, aFollowUp, anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { waitingJobs } from '@/scripts/testing/jobs'
import { unzipped } from '@/scripts/testing/unzipped'
import { accountOf as accountOfMember } from './account-reading'
import { everythingOf } from './archive-reading'
import { exportData, requestExport } from './commands'
import { exportReadyLetter } from './letters'
import { mailsOf } from './private-reading'
import { exportBytes, exportOf, readyExport } from './queries'

// Mail is written and kept.
vi.hoisted(() => Object.assign(process.env, { HINDSIGHT_OUTBOX: '1' }))

const tuesday = later(monday, '1d')

beforeEach(emptyStage)

async function bytesOf(chunks: AsyncIterable<Uint8Array>) {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

async function made(by: 'nettlesoup' | 'papercut' = 'nettlesoup') {
  await requestExport(act(by, tuesday))
  const [job] = await waitingJobs('export-data')
  if (!job) throw new Error('No job was handed in')
  await exportData(tuesday, job)
  const files = await unzipped(await bytesOf(exportBytes(job.exportId)))
  return { ...job, files, data: JSON.parse(files.get('data.json') ?? '') }
}

/** A thread in which everybody did something. */
async function aBusyThread() {
  const { id } = await aThread(
    {},
    {
      title: 'Whether <b>bold</b> is "fine"',
      tags: ['moving'],
      lead: 'A *long* way off & dear.',
      alreadyTried: 'Shoes & "rest".',
    },
  )
  const answer = await anAnswer(id, { by: 'papercut', text: 'What papercut advised.' })
  await anAnswer(id, { by: 'nettlesoup', text: 'What nettlesoup replied.' })
  await setBest(act('nettlesoup', tuesday), { answerId: answer, on: true })
  await setFavorite(act('nettlesoup', tuesday), { target: { kind: 'answer', id: answer }, on: true })
  await aFollowUp(id, { at: tuesday, helped: [answer], text: 'What nettlesoup told.' })
  return { id, answer }
}

describe('the file', () => {
  test('holds what the member wrote and marked, and nobody else’s words', async () => {
    const { id, answer } = await aBusyThread()
    const { data, files } = await made()
    expect(data.account).toMatchObject({ name: 'nettlesoup', email: 'nettlesoup@example.org' })
    expect(data.questions).toMatchObject([
      { id, title: 'Whether <b>bold</b> is "fine"', outcome: 'worked_out', tags: ['moving'] },
    ])
    expect(data.answers).toMatchObject([{ text: 'What nettlesoup replied.', byAsker: true }])
    expect(data.updates).toMatchObject([
      { text: 'What nettlesoup told.', credits: [{ answerId: answer, verdict: 'helped' }] },
    ])
    expect(data.bestAnswersMarked).toMatchObject([{ answerId: answer }])
    expect(data.favorites).toMatchObject([{ answerId: answer }])
    expect([...files.values()].join()).not.toContain('What papercut advised.')
  })

  test('can be read as pages, with the posts as the site shows them', async () => {
    await aBusyThread()
    const { files } = await made()
    expect([...files.keys()]).toEqual([
      'index.html',
      'style.css',
      'questions-1.html',
      'answers-1.html',
      'updates-1.html',
      'everything-else.html',
      'data.json',
    ])
    expect(files.get('questions-1.html')).toContain('<em>long</em> way off &amp; dear')
    expect(files.get('questions-1.html')).toContain('Whether &lt;b&gt;bold&lt;/b&gt; is &quot;fine&quot;')
    expect(files.get('questions-1.html')).toContain(
      '<b>Constraints, or what I already tried:</b> Shoes &amp; &quot;rest&quot;.',
    )
    expect(files.get('index.html')).toContain('<a href="updates-1.html">Updates</a>')
    expect(files.get('everything-else.html')).toMatch(/<h2>Settings<\/h2>[\s\S]*<h2>Favorites<\/h2>/)
  })

  test('has no password, no secret of a passkey, and no name of a session', async () => {
    const userId = member('nettlesoup').id
    const at = { createdAt: monday, lastUsedAt: monday }
    const id = '0f0e0d0c-0b0a-4908-8706-050403020100'
    await db().session.create({
      data: { id, userId, ...at, provenAt: monday, expiresAt: tuesday, device: 'Firefox' },
    })
    const passkey = {
      id: 'credential-1',
      publicKey: Buffer.from('public-key-1'),
      counter: 7n,
      transports: [],
    }
    await db().passkey.create({ data: { ...passkey, userId, name: 'My phone', ...at } })
    const { files, data } = await made()
    expect(data.sessions).toMatchObject([{ device: 'Firefox' }])
    expect(data.passkeys).toMatchObject([{ name: 'My phone' }])
    const all = [...files.values()].join()
    for (const secret of ['$argon2', id, 'credential-1', Buffer.from('public-key-1').toString('base64')])
      expect(all).not.toContain(secret)
  })

  test('says from where the member signed in, and of nobody else', async () => {
    const signIn = (who: 'nettlesoup' | 'papercut', address: string) => {
      const account = accountOf(member(who).id)
      return welcome({ called: `name ${who}`, account }, account, address)
    }
    await Promise.all([signIn('nettlesoup', '192.0.2.1'), signIn('papercut', '198.51.100.1')])
    const { data } = await made()
    expect(data.signedInFrom).toMatchObject([{ address: '192.0.2.1' }])
  })

  test('says whom the member muted, and not by whom they are muted', async () => {
    const mute = (by: 'nettlesoup' | 'birch', whom: 'birch' | 'nettlesoup' | 'marrow') =>
      db().mute.create({ data: { userId: member(by).id, mutedId: member(whom).id, createdAt: monday } })
    await Promise.all([mute('nettlesoup', 'marrow'), mute('birch', 'nettlesoup')])
    const { files, data } = await made()
    expect(data.mutes).toMatchObject([{ name: 'marrow' }])
    for (const file of ['data.json', 'everything-else.html']) expect(files.get(file)).not.toContain('birch')
  })
})

describe('the file of a member who wrote down an address', () => {
  const password = 'a cold clear stream'
  afterEach(() => db().user.deleteMany({ where: { createdAt: monday } }))

  /** Every mail that they ordered is sent. */
  async function sendAll() {
    for (const order of await waitingJobs('send-mail')) await sendMail(monday, order)
  }

  /** What the export says of mail and links to whoever did something with this address. */
  async function toldOf(address: string, act: (address: string) => Promise<number>) {
    await emptyStage()
    const id = await act(address)
    await sendAll()
    const { openLinks } = await accountOfMember(id)
    const mails = []
    for await (const mail of mailsOf(id)) mails.push(mail)
    const text = JSON.stringify({ openLinks, mails }).replaceAll(address, 'the address')
    await db().user.deleteMany({ where: { createdAt: monday } })
    return JSON.parse(text)
  }

  const signedUp = async (email: string) => {
    const { id } = await signUp(monday, { name: 'winterbourne', email, password })
    await mailLink(monday, 'log_in', email)
    await mailLink(monday, 'reset_password', 'winterbourne')
    return id
  }

  async function moved(email: string) {
    const id = await signedUp(email)
    await sendAll()
    const own = { email: 'winter.own@example.org', emailVerifiedAt: later(monday, '1m') }
    await db().user.update({ where: { id }, data: own })
    return id
  }

  async function wished(email: string) {
    await wishForAddress(act('birch', monday), email)
    return member('birch').id
  }

  test.each([
    ['signed up with it', signedUp, 0],
    ['signed up with it, and has their own by now', moved, 0],
    ['wishes for it', wished, 2],
  ] as const)('who %s says the same whether or not it has an owner', async (_who, act, links) => {
    const [owned, free] = [
      await toldOf('papercut@example.org', act),
      await toldOf('nobody.yet@example.org', act),
    ]
    expect(owned).toEqual(free)
    expect(owned.openLinks).toHaveLength(links)
    expect(owned.mails).toEqual([])
  })

  test('has the mails since it was confirmed', async () => {
    const { id: userId } = member('nettlesoup')
    const mail = (key: string, sentAt: Date) => db().mail.create({ data: { key, userId, sentAt } })
    const { emailVerifiedAt } = await db().user.findUniqueOrThrow({ where: { id: userId } })
    await mail('before', later(emailVerifiedAt ?? monday, '-1m'))
    await mail('after', tuesday)
    const { data } = await made()
    expect(data.mails).toMatchObject([{ key: 'after' }])
  })
})

test('of a member with 1,201 answers every one is in it, 500 to a page, once', async () => {
  const { id } = await aThread({ asker: 'papercut' })
  await pool().query(
    `INSERT INTO "Answer" ("submissionId", "questionId", "authorId", "byAsker", "text", "html", "renderer", "createdAt")
     SELECT gen_random_uuid(), $1, $2, false, 'Number ' || n || '.', '<p>Number ' || n || '.</p>', 1, $3
     FROM generate_series(1, 1201) AS n`,
    [id, member('nettlesoup').id, monday],
  )
  const files = await unzipped(await bytesOf(everythingOf(member('nettlesoup').id, tuesday)))
  const pages = [1, 2, 3].map((n) => files.get(`answers-${n}.html`) ?? '')
  expect(pages.map((page) => page.match(/<article>/g)?.length)).toEqual([500, 500, 201])
  const numbers = pages.flatMap((page) => page.match(/(?<=<p>Number )\d+/g)?.map(Number) ?? [])
  expect(numbers).toEqual(Array.from({ length: 1201 }, (_, i) => i + 1))
  expect(JSON.parse(files.get('data.json') ?? '').answers).toHaveLength(1201)
})

describe('asking for it', () => {
  test('is done one at a time, and a new file takes the place of the old one', async () => {
    const { exportId } = await made()
    await requestExport(act('nettlesoup', later(tuesday, '1h')))
    expect(await readyExport(member('nettlesoup').id, exportId, tuesday)).toBeNull()
    await expect(requestExport(act('nettlesoup', later(tuesday, '2h')))).rejects.toMatchObject({
      reason: 'export-underway',
    })
    expect(await db().dataExport.count()).toBe(1)
  })

  test('sends word when it is there, once, however often the job is done', async () => {
    const { exportId } = await made()
    await exportData(later(tuesday, '1h'), { exportId })
    expect(await waitingJobs('send-mail')).toEqual([
      { key: `export:${exportId}`, letter: { kind: 'export_ready', exportId } },
    ])
    const letter = await exportReadyLetter(tuesday, { exportId })
    expect(letter?.to).toMatchObject({ address: 'nettlesoup@example.org' })
    expect(letter?.action?.url).toMatch(/\/settings\/data$/)
    expect(await exportReadyLetter(later(tuesday, '7d'), { exportId })).toBeNull()
  })

  test('a job that was begun before starts over', async () => {
    await requestExport(act('nettlesoup', tuesday))
    const { id: exportId } = await db().dataExport.findFirstOrThrow()
    await db().dataExportPart.create({ data: { exportId, ordinal: 0, content: Buffer.from('half') } })
    await db().dataExportPart.create({ data: { exportId, ordinal: 1, content: Buffer.from('more') } })
    await exportData(tuesday, { exportId })
    const bytes = await bytesOf(exportBytes(exportId))
    expect((await unzipped(bytes)).has('data.json')).toBe(true)
    expect(await exportOf(member('nettlesoup').id, tuesday)).toMatchObject({
      state: 'ready',
      size: bytes.length,
    })
  })

  test('two workers with one job make one file', async () => {
    await requestExport(act('nettlesoup', tuesday))
    const { id: exportId } = await db().dataExport.findFirstOrThrow()
    const both = await Promise.allSettled([
      exportData(tuesday, { exportId }),
      exportData(tuesday, { exportId }),
    ])
    expect(both.map(({ status }) => status)).toContain('fulfilled')
    const [one] = await db().dataExport.findMany({ include: { _count: { select: { parts: true } } } })
    expect(one).toMatchObject({ finishedAt: tuesday, _count: { parts: 1 } })
    expect(await waitingJobs('send-mail')).toHaveLength(1)
  })

  test('it is the member’s alone, for a week', async () => {
    const { exportId } = await made()
    const ready = (who: 'nettlesoup' | 'papercut', at: Date) => readyExport(member(who).id, exportId, at)
    expect(await ready('nettlesoup', tuesday)).toMatchObject({ until: later(tuesday, '7d') })
    expect(await ready('papercut', tuesday)).toBeNull()
    expect(await ready('nettlesoup', later(tuesday, '7d'))).toBeNull()
  })
})
