import { randomUUID } from 'node:crypto'
import { PlainError } from '../plain-error.mjs'
import type { Comparison, Section } from './comparison'
import type { Content } from './content'
import { answerRequest } from './form'
import { load } from './load'
import { whileLogging } from './logging'
import { type OwnDatabase, withClient } from './own-database'
import type { Means } from './reads'
import { type Request, send } from './request'
import type { Statement } from './statements'
import { writeAgain, writtenWithAnswer } from './transaction'
import { takeTurns, type Work } from './turns'

/** Posting an answer, by one writer and by eight in threads of their own, beside what PostgreSQL has to do for it. */
export async function comparePosting(
  database: OwnDatabase,
  content: Content,
  means: Means,
): Promise<Section> {
  const { port } = means.site
  const forms: Request[] = []
  for (const [index, { cookie }] of content.writers.entries()) {
    const path = content.threads.forWriting[index] ?? ''
    forms.push(await answerRequest(port, { path, cookie, text: content.text }))
  }
  const transactions = await recorded(database, port, forms)
  const comparisons: Comparison[] = []
  for (const [writers, name] of [
    [1, '1 writer'] as const,
    [forms.length, `${forms.length} writers`] as const,
  ]) {
    console.log(`Posting, ${name} …`)
    const part = { forms: forms.slice(0, writers), transactions: transactions.slice(0, writers) }
    comparisons.push(await compare(name, part, means))
  }
  return { yardstick: 'the same INSERTs and UPDATEs by bare pg', comparisons }
}

/** What is written with an answer of each writer; not with their first, which has them follow the thread as well. */
const recorded = (database: OwnDatabase, port: number, forms: Request[]) =>
  whileLogging(database, async (record) => {
    const transactions: Statement[][] = []
    for (const form of forms) {
      await postOnce(port, form)
      transactions.push(writtenWithAnswer(await record(() => postOnce(port, form))))
    }
    return transactions
  })

type Part = { forms: Request[]; transactions: Statement[][] }

async function compare(name: string, { forms, transactions }: Part, means: Means): Promise<Comparison> {
  const { databaseUrl, site, effort } = means
  const before = await answersIn(databaseUrl)
  let sent = 0
  const counted =
    (work: Work): Work =>
    (amount) => {
      sent += amount
      return work(amount)
    }
  const lists = forms.map((form) => [form])
  const posting = counted((amount) => load({ server: site, lists, amount, status: 303 }))
  const writing = counted((amount) => writeAgain(databaseUrl, transactions, amount))
  const [posted = [], written = []] = await takeTurns([posting, writing], forms.length * 10, effort)
  const there = (await answersIn(databaseUrl)) - before
  if (there !== sent) throw new PlainError(`${sent} answers were written, but ${there} are in the database.`)
  return { name, site: posted, yardstick: written, atLeast: 0.15 }
}

async function postOnce(port: number, form: Request) {
  const answer = await send(port, { ...form, body: form.body?.replaceAll('{uuid}', () => randomUUID()) })
  if (answer.status !== 303 || !/\/q\/.*#a\d+$/.test(String(answer.headers.location)))
    throw new PlainError(
      `Posting an answer was answered ${answer.status}, not with the way to the new answer.`,
    )
}

const answersIn = (databaseUrl: string) =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM "Answer"')
    return rows[0]?.count ?? 0
  })
