import { randomUUID } from 'node:crypto'
import { PlainError } from '../plain-error.mjs'
import type { Content } from './content'
import { answerRequest } from './form'
import { insertAnswers } from './inserts'
import type { Load } from './load'
import { withClient } from './own-database'
import type { Means } from './pages'
import { type Request, send } from './request'
import { startBare } from './site'
import { type Effort, takeTurns, type Work } from './turns'

export type Posting = { name: string; site: Load[]; bare: Load[]; insert: Load[] }

type Case = { name: string; writers: number; threads: number }

const cases: Case[] = [
  { name: '1 writer', writers: 1, threads: 1 },
  { name: '8 writers, each in a thread of their own', writers: 8, threads: 8 },
  { name: '8 writers in one thread', writers: 8, threads: 1 },
]

/** Posting through the site, a bare server that takes the same form and gives the same answer, and a bare INSERT. */
export async function comparePosting(databaseUrl: string, content: Content, means: Means, effort: Effort) {
  const rows: Posting[] = []
  for (const one of cases) {
    console.log(`Posting, ${one.name} …`)
    rows.push(await compare(one, { databaseUrl, content, means, effort }))
  }
  return rows
}

type Setting = { databaseUrl: string; content: Content; means: Means; effort: Effort }

async function compare({ name, writers, threads }: Case, { databaseUrl, content, means, effort }: Setting) {
  const { site, generator, signal } = means
  const forms = await formsOf({ writers, threads }, content, site.port)
  const before = await answersIn(databaseUrl)
  const bare = await startBare([await postOnce(site.port, forms[0])], signal)
  let posted = 1
  const post = (port: number, requests: Request[], amount: number) =>
    generator.load({ port, connections: writers, requests, amount }, 303)
  const works: Work[] = [
    (amount) => {
      posted += amount
      return post(site.port, forms, amount)
    },
    (amount) => post(bare.port, forms.map(toBare), amount),
    (amount) => insertAnswers(databaseUrl, { writers, amount, text: content.text }),
  ]
  const [ofSite = [], ofBare = [], ofInsert = []] = await takeTurns(works, writers * 10, effort)
  await bare.stop()
  const written = (await answersIn(databaseUrl)) - before
  if (written !== posted)
    throw new PlainError(`${posted} answers were posted, but ${written} are in the database.`)
  return { name, site: ofSite, bare: ofBare, insert: ofInsert }
}

const toBare = (request: Request): Request => ({ ...request, path: '/0' })

/** A form for each writer. */
async function formsOf({ writers, threads }: Omit<Case, 'name'>, content: Content, port: number) {
  const forms: Request[] = []
  for (const [index, { cookie }] of content.writers.slice(0, writers).entries()) {
    const path = content.threads.forWriting[index % threads] ?? ''
    forms.push(await answerRequest(port, { path, cookie, text: content.text }))
  }
  return forms
}

async function postOnce(port: number, request: Request | undefined) {
  if (!request) throw new PlainError('There is nobody to post.')
  const answer = await send(port, { ...request, body: request.body?.replaceAll('{uuid}', randomUUID()) })
  if (answer.status === 303 && /\/q\/.*#a\d+$/.test(String(answer.headers.location))) return answer
  throw new PlainError(`Posting an answer was answered ${answer.status}, not with the way to the new answer.`)
}

async function answersIn(databaseUrl: string): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM "Answer"')
    return rows[0]?.count ?? 0
  })
}
