import { query } from './database'
import { expect, type OpenAs } from './fixtures'
import { aMember, type Member } from './members'
import { anAnswer, aThread, type Thread } from './threads'

/** A member, and another's open thread on their screen. */
export async function aReader(openAs: OpenAs) {
  const member = await aMember()
  const thread = await aThread({ asker: await aMember('asker') })
  const page = await openAs(member)
  await page.goto(thread.path)
  return { member, thread, page }
}

type Mark = { seenThrough: Date; version: string }

/** The row that says how far somebody has read; its version changes with every write. */
export const marksOf = ({ id }: Member, thread: Thread) =>
  query<Mark>(
    `SELECT "seenThrough", xmin || ' ' || ctid AS version FROM "ReadMark" WHERE "userId" = $1 AND "questionId" = $2`,
    [id, thread.id],
  )

/** Waits until what a member has been shown is remembered, which is after the page. */
export async function remembered(member: Member, thread: Thread, showing: () => Promise<unknown>) {
  const [before] = await marksOf(member, thread)
  await showing()
  await expect.poll(async () => (await marksOf(member, thread))[0]?.version).not.toBe(before?.version)
}

/** A thread with one answer, which a member has read, and the pages of that member and of another. */
export async function aReadThread(openAs: OpenAs) {
  const [asker, reader, author] = [await aMember('asker'), await aMember('reader'), await aMember('author')]
  const thread = await aThread({ asker })
  await anAnswer(thread, { author: await aMember('early') })
  const [page, theirs] = [await openAs(reader), await openAs(author)]
  await remembered(reader, thread, () => page.goto(thread.path))
  await theirs.goto(thread.path)
  return { asker, reader, author, thread, page, theirs, list: `/u/${asker.name}` }
}
